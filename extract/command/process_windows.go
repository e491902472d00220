package command

import (
	"os/exec"
	"unsafe"

	"golang.org/x/sys/windows"
)

// group is a job object: closing it ends every process in it.
type group struct{ job windows.Handle }

// start starts the program in a job object.
func (g *group) start(cmd *exec.Cmd) error {
	g.prepare()
	owned.add(g, 0)
	if err := cmd.Start(); err != nil {
		g.close()
		owned.remove(g)
		return err
	}
	g.started(cmd)
	return nil
}

func (g *group) prepare() {
	job, err := windows.CreateJobObject(nil, nil)
	if err != nil {
		return
	}
	info := windows.JOBOBJECT_EXTENDED_LIMIT_INFORMATION{
		BasicLimitInformation: windows.JOBOBJECT_BASIC_LIMIT_INFORMATION{LimitFlags: windows.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE},
	}
	if _, err := windows.SetInformationJobObject(job, windows.JobObjectExtendedLimitInformation,
		uintptr(unsafe.Pointer(&info)), uint32(unsafe.Sizeof(info))); err != nil {
		windows.CloseHandle(job)
		return
	}
	g.job = job
}

func (g *group) started(cmd *exec.Cmd) {
	if g.job == 0 {
		return
	}
	p, err := windows.OpenProcess(windows.PROCESS_SET_QUOTA|windows.PROCESS_TERMINATE, false, uint32(cmd.Process.Pid))
	if err != nil {
		return
	}
	defer windows.CloseHandle(p)
	_ = windows.AssignProcessToJobObject(g.job, p)
}

// wait returns when the program has ended and all processes that it left behind
// have been killed.
func (g *group) wait(cmd *exec.Cmd) {
	_ = cmd.Wait() // ProcessState has the result
	g.kill()
	owned.remove(g)
}

func (g *group) kill() { g.killMembers() }

// killMembers ends every process of the job.
func (g *group) killMembers() {
	if g.job != 0 {
		_ = windows.TerminateJobObject(g.job, 1)
	}
}

// killMarked does nothing: processes cannot leave their job object.
func killMarked(string) bool { return true }

func (g *group) close() {
	if g.job != 0 {
		windows.CloseHandle(g.job)
	}
}
