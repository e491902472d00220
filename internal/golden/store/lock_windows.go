package store

import "os"

const lockFlags = os.O_CREATE | os.O_RDWR // no path becomes a pipe
