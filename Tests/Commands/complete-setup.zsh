# Sourced by the shell that complete.zsh starts: prints each match between marks.
PROMPT= PS2= RPROMPT=
unset zle_bracketed_paste
autoload -Uz compinit
compinit -u -C -d "$script.cache"
source "$script"
compadd() {
  # Calls that only fill an array work as before.
  if [[ " ${@[1,(i)(-|--)]}" == *\ -(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  local -a matches
  builtin compadd -A matches "$@"
  (($#matches)) && print -l -- "<match>"$^matches"</match>"
  builtin compadd "$@"
}
finished() { print "<end>" }
zle -N finished
bindkey "^G" finished
bindkey "^I" complete-word
print "<ready>"
