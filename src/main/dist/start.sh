#!/bin/sh
# Starts Mingce: the desk; with arguments, the command line. In the zip this is 明册.sh and 明册.command.
# Data, templates and output are those beside this file, wherever it is called from, unless options say otherwise.

self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname -- "$self")/$link ;; esac
done
here=$(CDPATH='' cd -- "$(dirname -- "$self")" && pwd -P) || exit 3

# In the C locale Java can't even name a folder with Chinese characters; one that is set otherwise is the person's.
plain() {
  case $(locale charmap 2>/dev/null) in '' | ANSI_X3.4-1968 | US-ASCII | 646) true ;; *) false ;; esac
}
if plain; then
  # Asked of a child: a shell that takes a locale which is not there complains.
  LC_ALL=C.UTF-8
  for tried in en_US.UTF-8 zh_CN.UTF-8; do
    if [ "$(env LC_ALL=$tried locale charmap 2>/dev/null)" = UTF-8 ]; then
      LC_ALL=$tried
      break
    fi
  done
  export LC_ALL
fi

# The number of a Java, 8 or 17; nothing where it does not run.
number() {
  "$1" -version 2>&1 | sed -n 's/^.* version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*$/\2/p' | sed -n 1p
}

java='' version='' old=''
take() {
  [ -z "$java" ] && [ -x "$1" ] || return 0
  version=$(number "$1")
  if [ "${version:-0}" -ge 17 ]; then
    java=$1
  elif [ -n "$version" ]; then
    old="$old
  Java $version：$1"
  fi
}
take "$here/runtime/bin/java"
[ -z "${JAVA_HOME:-}" ] || take "$JAVA_HOME/bin/java"
if [ -x /usr/libexec/java_home ]; then
  # On a Mac the java on the path only asks whether to install one.
  take "$(/usr/libexec/java_home -v 17+ 2>/dev/null)/bin/java"
else
  take "$(command -v java 2>/dev/null)"
  for home in /usr/lib/jvm/*; do
    take "$home/bin/java"
  done
fi

if [ -z "$java" ]; then
  if [ -n "$old" ]; then
    printf '%s\n' "明册要用 Java 17 或更新的版本，这台机器上的太旧：$old" >&2
  else
    printf '%s\n' "明册要用 Java 17 或更新的版本，这台机器上没有找到。" >&2
  fi
  cat >&2 <<'TEXT'
怎么办，三种办法选一种：
  1. 装一个 Java 17 以上的版本（如 Eclipse Temurin：https://adoptium.net/zh-CN/），再启动明册；没有权限安装的，请单位的信息技术人员装。
  2. 已经装了的，把环境变量 JAVA_HOME 设成它的文件夹。
  3. 用带 Java 的明册压缩包（里面有 runtime 文件夹），什么都不用装。
TEXT
  if [ $# -eq 0 ] && [ -t 0 ]; then
    printf '%s' '按回车键关闭。' >&2
    read -r _
  fi
  exit 3
fi

# One booklet is made soonest without the compiler that thinks long; the desk stays open and is worth its thoughts.
desk=''
[ $# -gt 0 ] || set -- --desk
for argument; do
  case $argument in --desk*) desk=yes ;; esac
done
sum=$(printf '%s' "$java $version $here $(ls -lL "$here/mingce.jar")" | cksum | tr ' ' -)
archive=$here/.mingce-$sum.jsa
fresh=''
if [ -n "$desk" ]; then
  set -- -jar "$here/mingce.jar" "$@"
else
  set -- -XX:TieredStopAtLevel=1 -jar "$here/mingce.jar" "$@"
fi
if [ "$here" != "$(pwd -P)" ]; then
  set -- "-Ddata=$here/data" "-Dtemplates=$here/templates" "-Dout=$here/output" "$@"
fi
# The first start leaves the classes as they were in memory, so that the next ones are sooner.
if [ -r "$archive" ]; then
  set -- "-XX:SharedArchiveFile=$archive" "$@"
elif [ -w "$here" ]; then
  rm -f "$here"/.mingce-*.jsa "$here"/.mingce-*.part
  fresh=$here/.mingce-$sum-$$.part
  set -- "-XX:ArchiveClassesAtExit=$fresh" "$@"
fi
[ -n "$fresh" ] || exec "$java" -XX:+UseSerialGC -Xlog:disable "$@"
"$java" -XX:+UseSerialGC -Xlog:disable "$@" &
running=$!
trap 'kill "$running" 2>/dev/null' HUP INT TERM
status=0
while kill -0 "$running" 2>/dev/null; do
  wait "$running"
  status=$?
done
[ ! -s "$fresh" ] || mv -f "$fresh" "$archive"
exit $status
