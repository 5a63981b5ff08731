import type { Command, Option, Perform } from "../Command.ts";
import { exitCodes } from "../exitCodes.ts";
import { globalOptions } from "../globalOptions.ts";

/** Writes what a shell needs to complete commands, options and their values. */
export const perform: Perform = async ({ operands, commands, terminal }) => {
  const [shell = "bash"] = operands;
  const script = { bash, zsh, fish }[shell];
  if (script === undefined) throw new Error("the operand allows no other");
  await terminal.write(script(commands));
  return exitCodes.done;
};

const optionsOf = ({ options }: Command): readonly Option[] => [...options, ...globalOptions];

const valuesOf = ({ operands }: Command) => operands.flatMap(({ choices }) => choices ?? []);

function bash(commands: readonly Command[]): string {
  const names = ["help", ...commands.map(({ name }) => name)].join(" ");
  const cases = commands.map((command) => {
    const words = optionsOf(command).map(({ name }) => `--${name}`);
    // After an option without choices come files.
    const choices = optionsOf(command).flatMap(({ name, value, choices: from = [] }) =>
      value === undefined ? [] : [`      ${command.name}:--${name}) words="${from.join(" ")}" ;;`],
    );
    return [
      ...choices,
      `      ${command.name}:*) words="${[...words, ...valuesOf(command)].join(" ")}" ;;`,
    ].join("\n");
  });
  return `# steunnetwerk completion bash > /etc/bash_completion.d/steunnetwerk
_steunnetwerk() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${names}"
  else
    case "\${COMP_WORDS[1]}:$previous" in
      help:*) words="${names}" ;;
${cases.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "\${#COMPREPLY[@]}" -eq 0 ]; then
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _steunnetwerk steunnetwerk
`;
}

function zsh(commands: readonly Command[]): string {
  const safe = (text: string) => text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, "\\$&");
  const names = commands.map(({ name, about }) => `    '${name}:${safe(about.en)}'`);
  const cases = commands.map((command) => {
    const options = optionsOf(command).map(({ name, about, value, choices }) => {
      const from = choices === undefined ? "_files" : `(${choices.join(" ")})`;
      return `'--${name}[${safe(about.en)}]${value === undefined ? "" : `:${safe(value)}:${from}`}'`;
    });
    const values = valuesOf(command);
    const rest = values.length === 0 ? "_files" : `(${values.join(" ")})`;
    return `    ${command.name}) _arguments ${options.join(" ")} '*::${rest === "_files" ? "file:_files" : `which:${rest}`}' ;;`;
  });
  return `#compdef steunnetwerk
# steunnetwerk completion zsh > "\${fpath[1]}/_steunnetwerk"
_steunnetwerk() {
  local -a commands=(
    'help:about a command'
${names.join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="$words[2]"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = _steunnetwerk ]; then _steunnetwerk "$@"; else compdef _steunnetwerk steunnetwerk; fi
`;
}

function fish(commands: readonly Command[]): string {
  const safe = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  const first = "__fish_use_subcommand";
  const lines = commands.flatMap((command) => {
    const here = `__fish_seen_subcommand_from ${command.name}`;
    return [
      `complete -c steunnetwerk -n ${first} -f -a ${command.name} -d '${safe(command.about.en)}'`,
      ...optionsOf(command).map(({ name, about, value, choices }) => {
        const takes = value === undefined ? "" : " -r";
        const from = choices === undefined ? "" : ` -f -a '${choices.join(" ")}'`;
        return `complete -c steunnetwerk -n '${here}' -l ${name}${takes}${from} -d '${safe(about.en)}'`;
      }),
      ...valuesOf(command).map((value) => `complete -c steunnetwerk -n '${here}' -a ${value}`),
    ];
  });
  const names = commands.map(({ name }) => name).join(" ");
  lines.push(
    `complete -c steunnetwerk -n ${first} -f -a help -d 'about a command'`,
    `complete -c steunnetwerk -n '__fish_seen_subcommand_from help' -f -a '${names}'`,
  );
  return `# steunnetwerk completion fish > ~/.config/fish/completions/steunnetwerk.fish\n${lines.join("\n")}\n`;
}
