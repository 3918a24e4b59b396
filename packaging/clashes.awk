# Names that two files of a folder give away in anonymous namespaces: a unity build compiles such
# files together. Reads sources by full path, prints "folder: name (file, file)".
FNR == 1 { inside = 0; folder = FILENAME; sub(/\/[^\/]*$/, "", folder) }
/^namespace \{/ { inside = 1; next }
/^\} \/\/ namespace$/ { inside = 0 }
!inside || /^[ \t}{#\/]/ { next }
{
    name = ""
    if (match($0, /^(inline |static |const )*constexpr [^=({\[]*/)) {
        count = split(substr($0, 1, RLENGTH), words, " ")
        name = words[count]
    } else if (match($0, /^(struct|class|enum class|enum) [A-Za-z]+$/)) {
        count = split($0, words, " ")
        name = words[count]
    } else if (match($0, /^[A-Za-z].* \**&*[a-zA-Z]+\(.*\)$/))
        name = $0
    if (name == "" || name ~ /^[0-9]/)
        next
    key = folder ": " name
    if (key in first) {
        if (first[key] != FILENAME)
            print key " (" first[key] ", " FILENAME ")"
    } else
        first[key] = FILENAME
}
