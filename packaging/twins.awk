# Types of one name that are defined twice outside anonymous namespaces: the linker keeps one of their
# functions and the program frees what it never made. Reads sources by full path, prints "name (file,
# file)". Namespaces within ours count as part of the name.
FNR == 1 { hidden = 0; space = "" }
/^namespace \{/ { hidden = 1; next }
/^\} \/\/ namespace$/ { hidden = 0 }
/^namespace [a-z:]+ \{/ { space = $2 }
hidden || !/^(struct|class|enum class|enum) [A-Za-z]+/ || /;$/ || /[A-Za-z]::/ { next }
{
    name = $1 == "enum" && $2 == "class" ? $3 : $2
    sub(/[^A-Za-z].*/, "", name)
    if (/<.*>/ && $0 ~ name "<") # a specialisation
        next
    key = space "::" name
    if (key in first) {
        if (first[key] != FILENAME)
            print key " (" first[key] ", " FILENAME ")"
    } else
        first[key] = FILENAME
}
