#!/bin/bash
# A drill: two PostgreSQL under Patroni, one node of Trivsel at them, people who sign in all the time. Then the leading database dies as in a
# power cut. Says how long nobody could be served, and whether anything was lost that had been acknowledged. Needs patroni, python3-etcd,
# etcd-server, PostgreSQL 15 or newer, curl; everything runs in one folder on this machine, and is stopped at the end.
#
#   drill.sh trivsel-0.1.0.tar.gz [folder]
set -euo pipefail

archive=$(readlink -f "$1")
folder=${2:-$(mktemp -d)}
here=$(dirname "$(readlink -f "$0")")
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
etcd=23790
http=18181
pids=()
# PostgreSQL refuses to run as root.
as=()
[ "$(id -u)" = 0 ] && as=(setpriv --reuid=postgres --regid=postgres --init-groups)

finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
}
trap finish EXIT

until_true() {
    for _ in $(seq 600); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.1
    done
    echo "In vain: $*" >&2
    return 1
}
now() { date +%s%3N; }
leads() { [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:854$1/primary")" = 200 ]; }
follows() { [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:854$1/sync")" = 200 ]; }
database() {
    "${as[@]}" patroni "$folder/pg$1.yml" >> "$folder/patroni$1.log" 2>&1 &
    patroni[$1]=$!
    pids+=($!)
}
sql() { PGPASSWORD=super "$programs/psql" -qAt "host=127.0.0.1,127.0.0.1 port=5541,5542 user=postgres dbname=$1 target_session_attrs=read-write" -c "$2"; }
sign_in() {
    curl -s -m 5 -H 'Content-Type: application/json' -d "{\"tenant\":\"system\",\"username\":\"operator\",\"password\":\"$password\"}" \
        "http://127.0.0.1:$http/api/v1/session" | sed -n 's/.*"token":"\([^"]*\)".*/\1/p'
}

mkdir -p "$folder/trivsel" "$folder/etcd"
chmod 755 "$folder"
for n in 1 2; do
    sed "s|@N@|$n|g; s|@FOLDER@|$folder|g; s|@PROGRAMS@|$programs|g; s|@ETCD@|$etcd|g" "$here/member.yml" > "$folder/pg$n.yml"
    mkdir -p "$folder/pg$n"
    touch "$folder/patroni$n.log"
done
[ "$(id -u)" = 0 ] && chown -R postgres "$folder"
chmod 700 "$folder/pg1" "$folder/pg2"

etcd --data-dir "$folder/etcd" --listen-client-urls "http://127.0.0.1:$etcd" --advertise-client-urls "http://127.0.0.1:$etcd" \
    --listen-peer-urls "http://127.0.0.1:$((etcd + 1))" --initial-advertise-peer-urls "http://127.0.0.1:$((etcd + 1))" \
    --initial-cluster "default=http://127.0.0.1:$((etcd + 1))" > "$folder/etcd.log" 2>&1 &
pids+=($!)
until_true curl -sf "http://127.0.0.1:$etcd/health"
declare -A patroni
database 1
until_true leads 1
database 2
until_true follows 2
echo "Two databases, the second follows the first synchronously"

sql postgres "create role trivsel_owner login password 'owner'"
sql postgres "create role trivsel_runtime login password 'runtime'"
sql postgres "create database trivsel owner trivsel_owner"
tar xzf "$archive" -C "$folder/trivsel" --strip-components=1
TRIVSEL_DATA=$folder/data TRIVSEL_HTTP_PORT=$http TRIVSEL_HTTP_HOST=127.0.0.1 TRIVSEL_DATABASE_OWNER_USER=trivsel_owner \
    TRIVSEL_DATABASE_OWNER_PASSWORD=owner TRIVSEL_DATABASE_RUNTIME_USER=trivsel_runtime TRIVSEL_DATABASE_RUNTIME_PASSWORD=runtime \
    TRIVSEL_DATABASE_URL="jdbc:postgresql://127.0.0.1:5541,127.0.0.1:5542/trivsel?targetServerType=primary" \
    "$folder/trivsel/bin/trivsel" > "$folder/trivsel.log" 2>&1 &
pids+=($!)
until_true curl -sf "http://127.0.0.1:$http/health/ready"
password=$(cat "$folder/data/operator-password.txt")
[ -n "$(sign_in)" ]
echo "Trivsel serves"

: > "$folder/acknowledged.txt"
: > "$folder/asked.txt"
(while [ ! -e "$folder/over" ]; do
    given=$(sign_in || true)
    echo "$(now) ${given:+yes}" >> "$folder/asked.txt"
    if [ -n "$given" ]; then echo "$given" >> "$folder/acknowledged.txt"; fi
done) &
pids+=($!)
sleep 5
killed=$(now)
# The whole machine of the leader: what watches it and all that it started, at once.
postmaster=$(head -1 "$folder/pg1/postmaster.pid")
disown "${patroni[1]}"
# shellcheck disable=SC2046
kill -9 "${patroni[1]}" "$postmaster" $(ps -o pid= --ppid "$postmaster")
until_true leads 2
echo "The second database leads $(( $(now) - killed )) ms after the first was killed"
sleep 15
touch "$folder/over"
sleep 1

awk -v killed="$killed" '
    $1 < killed { next }
    $2 == "yes" { if (!back && refused) { back = $1 } ; next }
    { refused++; if (!first) first = $1; if (back) again++ }
    END {
        if (!refused) print "Nobody was refused";
        else printf "%d sign-ins were refused; the first that was let in again came %d ms after the kill; %d were refused later\n", refused, back - killed, again
    }' "$folder/asked.txt"
lost=0
while read -r given; do
    [ "$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $given" "http://127.0.0.1:$http/api/v1/tenants")" = 401 ] && lost=$((lost + 1))
done < "$folder/acknowledged.txt"
echo "$(wc -l < "$folder/acknowledged.txt") sign-ins were acknowledged, $lost of them are not in the database"

began=$(now)
database 1
until_true follows 1
echo "The first database follows the second $(( $(now) - began )) ms after it was started again"
