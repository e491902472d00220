package cli

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

func (k *completionCmd) Run(c *call) error {
	parser, err := newParser(new(commandLine), c.streams, c.program)
	if err != nil {
		return err
	}
	commands := commandsOf(parser.Model.Node, "")
	var text string
	switch k.Shell {
	case "bash":
		text = bash(c.program, commands)
	case "zsh":
		text = "#compdef " + c.program + "\nautoload -U +X bashcompinit && bashcompinit\n" + bash(c.program, commands)
	case "fish":
		text = fish(c.program, commands)
	}
	_, err = fmt.Fprint(c.out, text)
	return err
}

// command is a command with its words for completion.
type command struct {
	path  string // "golden update", "" for the program itself
	help  string
	words []string // subcommands, then flags
	flags []*kong.Flag
	subs  []*kong.Node
}

func commandsOf(n *kong.Node, path string) []command {
	c := command{path: path, help: n.Help}
	for _, sub := range n.Children {
		if sub.Type == kong.CommandNode && !sub.Hidden {
			c.words = append(c.words, sub.Name)
			c.subs = append(c.subs, sub)
		}
	}
	for _, group := range n.AllFlags(true) {
		for _, f := range group {
			c.words = append(c.words, "--"+f.Name)
			c.flags = append(c.flags, f)
		}
	}
	out := []command{c}
	for _, sub := range c.subs {
		out = append(out, commandsOf(sub, strings.TrimSpace(path+" "+sub.Name))...)
	}
	return out
}

// bash completes words of the command typed so far, and files after them.
func bash(program string, commands []command) string {
	var b strings.Builder
	b.WriteString("_" + program + "() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\" path=\"\" w words\n")
	b.WriteString("  for w in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n    case \"$w\" in -*) ;; *)\n      case \" ${path:+$path }$w \" in\n")
	for _, c := range commands[1:] {
		fmt.Fprintf(&b, "        \" %s \") path=\"%s\" ;;\n", c.path, c.path)
	}
	b.WriteString("      esac ;;\n    esac\n  done\n  case \"$path\" in\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "    \"%s\") words=\"%s\" ;;\n", c.path, strings.Join(c.words, " "))
	}
	b.WriteString("  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n")
	b.WriteString("  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- \"$word\"))\n}\ncomplete -o filenames -F _" + program + " " + program + "\n")
	return b.String()
}

func fish(program string, commands []command) string {
	var b strings.Builder
	quote := func(s string) string { return "'" + strings.ReplaceAll(s, "'", `\'`) + "'" }
	for _, c := range commands {
		condition := "__fish_use_subcommand"
		if c.path != "" {
			condition = "__fish_seen_subcommand_from " + c.path[strings.LastIndex(c.path, " ")+1:]
		}
		for _, sub := range c.subs {
			fmt.Fprintf(&b, "complete -c %s -n %s -a %s -d %s\n", program, quote(condition), sub.Name, quote(sub.Help))
		}
		for _, f := range c.flags {
			fmt.Fprintf(&b, "complete -c %s -n %s -l %s -d %s\n", program, quote(condition), f.Name, quote(f.Help))
		}
	}
	return b.String()
}
