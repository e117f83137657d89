# Finds a JDK 25 or newer and exports JAVA_HOME; prints one line and returns 1 if there is none.
# Meant to be sourced (`. .mvn/jdk.sh`), so that whatever is started next runs on the same JDK.

monazite_jdk_needed=25

# The feature release of the JDK in folder $1, or 0 if it is no JDK. Every JDK since 9 states it in its `release` file.
jdk_release() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | grep . || echo 0
}

# The home of the `java` on the PATH, behind whatever links lead there.
jdk_on_path() {
    java_link=$(command -v java) || return 0
    while [ -L "$java_link" ]; do
        java_target=$(readlink "$java_link")
        case $java_target in
            /*) java_link=$java_target ;;
            *) java_link=$(dirname "$java_link")/$java_target ;;
        esac
    done
    dirname "$(dirname "$java_link")"
}

# The newest JDK in the places where packages and version managers put them.
jdk_newest_installed() {
    newest=0
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
        release=$(jdk_release "$home")
        if [ "$release" -gt "$newest" ]; then
            newest=$release
            newest_home=$home
        fi
    done
    echo "${newest_home:-}"
}

find_jdk() {
    for candidate in "${JAVA_HOME:-}" "$(jdk_on_path)" "$(jdk_newest_installed)"; do
        if [ "$(jdk_release "$candidate")" -ge "$monazite_jdk_needed" ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    echo "monazite needs a JDK $monazite_jdk_needed or newer and found none: install one (Temurin, for instance) or set JAVA_HOME to it." >&2
    return 1
}

find_jdk
