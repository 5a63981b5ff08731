# What zsh offers at the end of a line, one offer a line: zsh -f complete.zsh SCRIPT LINE FILE. A zsh of its own, at a terminal of its
# own, reads the script as its user would, gets the line and the key, and keeps in the file what the completion adds.
if [[ -o interactive ]]; then
  autoload -Uz compinit
  compinit -D -u
  source $completion_script
  compadd() {
    local -a hits
    if [[ " $* " == *" -"[OAD]" "* ]]; then
      builtin compadd "$@"
      return
    fi
    builtin compadd -A hits "$@"
    print -rl -- $hits >>$completion_offers
    builtin compadd "$@"
  }
  finish() exit
  comppostfuncs=(finish)
else
  zmodload zsh/zpty
  export completion_script=$1 completion_offers=$3
  : >$3
  zpty shell zsh -f -i
  zpty -w shell " source $0"
  zpty -w -n shell "$2"$'\t'
  while zpty -r shell text; do :; done
  cat $3
fi
