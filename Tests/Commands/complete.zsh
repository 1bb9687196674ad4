# complete.zsh SCRIPT LINE: what an interactive zsh with the script offers at the end of a line, sorted.
zmodload zsh/zpty
setup=${0:A:h}/complete-setup.zsh
export TERM=dumb
zpty shell zsh -f -i
# Reads the output of the shell up to a line with a mark.
read_until() {
  local part
  output=
  while zpty -r shell part; do
    output+=$part
    [[ $part == *$1* ]] && return
  done
}
zpty -w shell "script=${(q)1}; source ${(q)setup}"
read_until "<ready>"
zpty -w -n shell "$2"$'\t\x07'
read_until "<end>"
zpty -d shell
print -r -- "$output" | tr -d '\r' | sed -n 's/.*<match>\(.*\)<\/match>.*/\1/p' | sort -u
