# complete-bash.zsh SCRIPT LINE: the words after a line's first one, when bash has inserted all completions at its end.
zmodload zsh/zpty
export TERM=dumb
zpty shell bash --noprofile --norc -i
# Reads the output of the shell up to a line with a mark.
read_until() {
  local part
  output=
  while zpty -r shell part; do
    output+=$part
    [[ $part == *$1* ]] && return
  done
}
zpty -w shell "PS1= PS2=; bind 'set enable-bracketed-paste off'; source ${(q)1}"
zpty -w shell 'pintle() { for word; do printf "<%s>%s</match>\n" match "$word"; done; printf "<%s>\n" end; }'
zpty -w shell 'printf "<%s>\n" ready'
read_until "<ready>"
# Escape and * insert all completions.
zpty -w -n shell "$2"$'\e*\n'
read_until "<end>"
zpty -d shell
print -r -- "$output" | tr -d '\r' | sed -n 's/^<match>\(.*\)<\/match>$/\1/p'
