# Clears up after a process that was killed, which cannot do so itself. Its
# standard input is a pipe that nobody else holds: it ends when that process does.
trap '' HUP INT QUIT TERM
programs=''
read -r mark
while read -r what value; do
	case $what in
	programs) programs=$value && set -- ;; # all is told anew
	file) set -- "$@" "$value" ;;
	esac
done
if [ -n "$programs" ]; then
	for leader in $programs; do
		kill -9 -- "-$leader"
	done
	# Who left the group has inherited the mark, where /proc shows it; again for
	# those that forked meanwhile.
	for round in 1 2 3 4 5 6 7 8 9 10; do
		found=$(grep -ls -- "$mark" /proc/[0-9]*/environ)
		[ -n "$found" ] || break
		for path in $found; do
			process=${path#/proc/}
			kill -9 "${process%/environ}"
		done
	done
fi
if [ $# -gt 0 ]; then
	rm -rf -- "$@"
fi
