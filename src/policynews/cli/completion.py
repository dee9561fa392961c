"""`policynews completion`: what makes a shell complete commands, options and their values."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from policynews.cli.common import OK, Subcommands

_SHELLS = ("bash", "zsh", "fish")


class _Command(NamedTuple):
    """A subcommand as a shell completes it."""

    name: str
    help: str
    options: tuple[str, ...]
    choices: dict[str, tuple[str, ...]]
    """The values of the options that have some to choose from."""


def add_parser(commands: Subcommands) -> None:
    """Declare `policynews completion`."""
    parser = commands.add_parser(
        "completion",
        help="print what makes a shell complete commands and options",
        description='Print a script for a shell: eval "$(policynews completion bash)" in ~/.bashrc or, with zsh, in ~/.zshrc; '
        "policynews completion fish > ~/.config/fish/completions/policynews.fish",
    )
    parser.add_argument("shell", choices=_SHELLS)
    parser.set_defaults(run=lambda args: _run(args, commands))


def _run(args: argparse.Namespace, commands: Subcommands) -> int:
    found = [*_commands(commands)]
    print(_fish(found) if args.shell == "fish" else _bash(found, zsh=args.shell == "zsh"), end="")
    return OK


def _commands(commands: Subcommands) -> Iterator[_Command]:
    """Yield the subcommands with their options, as they were declared."""
    helps = {action.dest: action.help or "" for action in commands._choices_actions}
    for name, parser in commands.choices.items():
        actions = [action for action in parser._actions if action.option_strings]
        yield _Command(
            name,
            helps.get(name, ""),
            tuple(option for action in actions for option in action.option_strings),
            {option: tuple(action.choices) for action in actions if action.choices for option in action.option_strings},
        )


def _bash(commands: list[_Command], *, zsh: bool) -> str:
    """Return a script for bash, which zsh runs as well once it is told to."""
    names = " ".join(command.name for command in commands)
    values = "".join(
        f"        {command.name},{option}) words='{' '.join(choices)}' ;;\n"
        for command in commands
        for option, choices in command.choices.items()
    )
    options = "".join(f"        {command.name}) words='{' '.join(command.options)}' ;;\n" for command in commands)
    head = "autoload -U +X compinit && compinit; autoload -U +X bashcompinit && bashcompinit\n" if zsh else ""
    return f"""{head}_policynews() {{
    local words='' current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
    if [ "$COMP_CWORD" -eq 1 ]; then
        words='{names} --help --version'
    else
        case "${{COMP_WORDS[1]}},$before" in
{values}        esac
        if [ -z "$words" ] && [ "${{current#-}}" != "$current" ]; then
            case "${{COMP_WORDS[1]}}" in
{options}            esac
        fi
    fi
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o default -F _policynews policynews
"""


def _fish(commands: list[_Command]) -> str:
    lines = [
        f"complete -c policynews -n __fish_use_subcommand -f -a {command.name} -d '{_fish_text(command.help)}'"
        for command in commands
    ]
    for command in commands:
        seen = f"complete -c policynews -n '__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            flag = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
            values = command.choices.get(option)
            lines.append(f"{seen} {flag}" + (f" -x -a '{' '.join(values)}'" if values else ""))
    return "\n".join(lines) + "\n"


def _fish_text(text: str) -> str:
    return text.replace("\\", "").replace("'", "\\'")
