#!/usr/bin/env bash
# A real Alertmanager fires, the person on call gets a real mail and acknowledges with one tap.
#
# Starts the packaged Tocsin on an empty data directory, a mail server that keeps what it gets, and Debian's
# Alertmanager; then alertmanager_story.py plays the alert, the person and the onlooker. Everything stays on this machine
# and is gone at the end. Needs: a JDK, ./mvnw package, prometheus-alertmanager, python3-aiosmtpd.
set -euo pipefail
cd "$(dirname "$0")/../../.."

scripts=src/test/scripts
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
pids=()

fail() {
  echo "FAILED: $1" >&2
  for log in "$work"/*.log; do
    printf '%s\n' "--- end of $(basename "$log")" >&2
    tail -n 40 "$log" >&2
  done
  exit 1
}

clean_up() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do timeout 30 tail --pid="$pid" -f /dev/null || kill -KILL "$pid" || true; done
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

free_port() {
  /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Starts a program in the background; what it says goes to its own log.
start() {
  local name=$1
  shift
  "$@" >"$work/$name.log" 2>&1 &
  pids+=($!)
}

# Waits until the address answers well, or says whose log to read.
await() {
  local name=$1 url=$2 seconds=$3
  for _ in $(seq "$((seconds * 2))"); do
    curl -fsS -o /dev/null --max-time 2 "$url" 2>/dev/null && return
    kill -0 "${pids[-1]}" 2>/dev/null || fail "$name ended by itself"
    sleep 0.5
  done
  fail "$name did not answer at $url within $seconds s"
}

jar=$(find target -maxdepth 1 -name 'tocsin-*.jar' ! -name '*-sources.jar' | head -n 1)
[ -n "$jar" ] || fail "there is no target/tocsin-*.jar; run ./mvnw package first"
command -v prometheus-alertmanager >/dev/null || fail "prometheus-alertmanager is not installed"

smtp_port=$(free_port)
tocsin_port=$(free_port)
alertmanager_port=$(free_port)
tocsin=http://127.0.0.1:$tocsin_port
alertmanager=http://127.0.0.1:$alertmanager_port
key=$(/usr/bin/python3 -c 'import secrets; print(secrets.token_hex(32))')

start smtp /usr/bin/python3 -m aiosmtpd -n -l "127.0.0.1:$smtp_port" -c aiosmtpd.handlers.Mailbox "$work/mail"

start tocsin env TOCSIN_INTAKE_ALERTMANAGER_KEYS_PROOF="$key" "$java" @java.options -jar "$jar" \
  --server.port="$tocsin_port" \
  --tocsin.public-url="$tocsin" \
  --tocsin.data-directory="$work/data" \
  --tocsin.config-directory=config \
  --spring.mail.host=127.0.0.1 \
  --spring.mail.port="$smtp_port" \
  --tocsin.mail.from=tocsin@example.org \
  --tocsin.paging.mail.enabled=true \
  --tocsin.paging.channels=mail \
  --tocsin.notification.mail.enabled=true \
  --tocsin.notification.channels=mail
await tocsin "$tocsin/actuator/health" 120

cat >"$work/alertmanager.yml" <<YAML
route:
  receiver: tocsin
  group_by: [alertname]
  group_wait: 1s
  group_interval: 1s
receivers:
  - name: tocsin
    webhook_configs:
      - url: $tocsin/hooks/alertmanager/$key
        send_resolved: true
YAML
start alertmanager prometheus-alertmanager \
  --config.file="$work/alertmanager.yml" \
  --storage.path="$work/alertmanager" \
  --web.listen-address="127.0.0.1:$alertmanager_port" \
  --cluster.listen-address=
await alertmanager "$alertmanager/-/ready" 20

timeout 120 /usr/bin/python3 "$scripts/alertmanager_story.py" "$alertmanager" "$tocsin" "$work/mail" ||
  fail "the story did not end well"
