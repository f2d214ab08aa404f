#!/usr/bin/env bash
# Builds and runs every test of the house. Installs what a bare Debian or Ubuntu lacks for it, where it may; elsewhere it says
# what is missing, and the tests that need it count as skipped. The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
artifacts="$PWD/artifacts"
results="$artifacts/tests"
rm -rf "$results" && mkdir -p "$results"

need() { # need COMMAND PACKAGE... : installs Debian packages for a command that is not there
  command -v "$1" >/dev/null 2>&1 && return
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "installing ${*:2}"
    [ -n "${updated:-}" ] || { apt-get update -qq >/dev/null 2>&1; updated=1; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${@:2}" >/dev/null 2>&1 && return
  fi
  echo "missing: $1 (install ${*:2}); the tests that need it are skipped"
}
need chromium chromium fonts-noto-cjk
need node nodejs npm
# Clients and schemas of others that tests run against; where this fails, the tests that need them say so.
(cd tests/npm && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || echo "missing: the packages of tests/npm; the tests that need them are skipped"

if ! dotnet build PromoBot.sln -c Release -warnaserror -v quiet -clp:ErrorsOnly; then
  echo "the build failed"
  echo "0 passed, 1 failed"
  exit 1
fi

for project in tests/*/*.csproj; do
  name="$(basename "$project" .csproj)"
  case "$name" in PromoBot.Benchmarks | PromoBot.Training) continue ;; esac
  dotnet test "$project" -c Release --no-build --nologo -v quiet --logger "trx;LogFileName=$name.trx" --results-directory "$results"
done

# A suite that crashed before it could report counts as one failure.
passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
  name="$(basename "$project" .csproj)"
  case "$name" in PromoBot.Benchmarks | PromoBot.Training) continue ;; esac
  counters="$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null)"
  if [ -z "$counters" ]; then
    echo "$name: no results"
    failed=$((failed + 1))
    continue
  fi
  count() { grep -o " $1=\"[0-9]*\"" <<<"$counters" | grep -o '[0-9]*'; }
  p=$(count passed) f=$(count failed) t=$(count total) s=$(($(count total) - $(count executed)))
  echo "$name: $p passed, $f failed, $s skipped"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

[ "$skipped" -gt 0 ] && echo "$skipped skipped: see 'missing' above"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
