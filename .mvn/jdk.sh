# Finds a JDK 25 or newer and exports JAVA_HOME; sourced by ./mvnw and ./gatehouse.
# Looks at JAVA_HOME, then at the java on the PATH, then in the usual places.

jdk_feature_version() { # directory -> 25, 17 … or nothing when it is no JDK
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

use_jdk() { # directory -> true when it serves, and JAVA_HOME is set
  version="$(jdk_feature_version "$1")"
  [ -n "$version" ] && [ "$version" -ge 25 ] || return 1
  JAVA_HOME="$1"
  export JAVA_HOME
}

find_jdk() {
  [ -n "${JAVA_HOME-}" ] && use_jdk "$JAVA_HOME" && return 0
  path_java="$(command -v java || :)"
  if [ -n "$path_java" ]; then
    use_jdk "$(dirname "$(dirname "$(readlink -f "$path_java")")")" && return 0
  fi
  set +f
  for candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /opt/java/* /opt/jdk* /usr/java/* /usr/local/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    use_jdk "$candidate" && set -f && return 0
  done
  set -f
  return 1
}

find_jdk || {
  echo "Gatehouse needs a JDK 25: install one (Debian: temurin-25-jdk or openjdk-25-jdk-headless) or set JAVA_HOME to it." >&2
  exit 1
}
