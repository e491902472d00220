//go:build unix

package command

import (
	"crypto/rand"
	"os/exec"
	"sync"
	"syscall"
)

// group is the process group of a program, and the mark that identifies a
// process that left the group (on Linux).
type group struct {
	mu   sync.Mutex
	id   int // 0 once the leader is reaped, because its ID may then be reused
	mark string
}

// start starts the program as the leader of a group.
func (g *group) start(cmd *exec.Cmd) error {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	dieWithParent(cmd.SysProcAttr)
	g.mark = markPrefix + rand.Text()
	cmd.Env = append(cmd.Env, g.mark)
	owned.add(g, 0)
	if err := cmd.Start(); err != nil {
		owned.remove(g)
		return err
	}
	g.mu.Lock()
	g.id = cmd.Process.Pid
	g.mu.Unlock()
	owned.add(g, cmd.Process.Pid)
	return nil
}

// wait returns when the leader has ended and all processes that it left behind
// have been killed.
func (g *group) wait(cmd *exec.Cmd) {
	if !awaitUnreaped(cmd.Process.Pid) {
		_ = cmd.Wait() // ProcessState has the result
	}
	g.kill()
	g.mu.Lock()
	g.id = 0
	_ = cmd.Wait()
	g.mu.Unlock()
	owned.remove(g)
}

// kill ends every process of the group, and those that have left it.
func (g *group) kill() {
	if g.killMembers() && !killMarked(g.mark) {
		owned.markIncomplete()
	}
}

// killMembers ends every process of the group, and its leader if it has moved
// to another one. It reports whether the leader still existed.
func (g *group) killMembers() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.id == 0 {
		return false
	}
	_ = syscall.Kill(-g.id, syscall.SIGKILL)
	_ = syscall.Kill(g.id, syscall.SIGKILL)
	return true
}

func (g *group) close() {}
