#!/usr/bin/env bash
# Starts a real Neo4j for the tests, without Docker: Java 17 and Maven are all it needs.
#
#   .ci/neo4j/start.sh [FOLDER]   start, wait until it answers, print the variables that the tests read
#   .ci/neo4j/stop.sh  [FOLDER]   stop it
#
# FOLDER keeps jars, data and logs (default: .neo4j in the current folder). Ports and password: NEO4J_BOLT_PORT (7688),
# NEO4J_HTTP_PORT (7475), NEO4J_TEST_PASSWORD (entente-test). NEO4J_PROFILE=apoc adds APOC, which the program does not need,
# but one that it is measured beside.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(mkdir -p "${1:-.neo4j}" && cd "${1:-.neo4j}" && pwd)
bolt=${NEO4J_BOLT_PORT:-7688} http=${NEO4J_HTTP_PORT:-7475} password=${NEO4J_TEST_PASSWORD:-entente-test}

profile=${NEO4J_PROFILE:-}
if [ ! -e "$home/lib/.complete$profile" ]; then
  mvn -q -B -f "$here/pom.xml" ${profile:+-P "$profile"} dependency:copy-dependencies -DoutputDirectory="$home/lib" >&2
  touch "$home/lib/.complete$profile"
fi
mkdir -p "$home"/{conf,logs,data,plugins,import}
[ -z "$profile" ] || cp "$home"/lib/"$profile"-*.jar "$home/plugins/"
cat > "$home/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$bolt
server.bolt.advertised_address=127.0.0.1:$bolt
server.http.listen_address=127.0.0.1:$http
dbms.usage_report.enabled=false
server.memory.heap.initial_size=1g
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
dbms.cypher.min_replan_interval=30m
db.tx_log.rotation.retention_policy=200M size
CONF
if [ ! -e "$home/data/.password" ]; then
  NEO4J_HOME="$home" NEO4J_CONF="$home/conf" java -cp "$home/lib/*" org.neo4j.cli.AdminTool dbms set-initial-password "$password" >&2
  touch "$home/data/.password"
fi
java -Xms1g -Xmx1g --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  -cp "$home/lib/*" org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf" \
  > "$home/logs/console.log" 2>&1 < /dev/null &
echo $! > "$home/pid"
for _ in $(seq 600); do
  if curl -sf -o /dev/null "http://127.0.0.1:$http/"; then
    echo "export ENTENTE_TEST_NEO4J=bolt://127.0.0.1:$bolt NEO4J_USERNAME=neo4j NEO4J_PASSWORD=$password ENTENTE_TEST_NEO4J_BROWSER=http://127.0.0.1:$http/browser/ ENTENTE_TEST_NEO4J_HOME=$home"
    exit 0
  fi
  kill -0 "$(cat "$home/pid")" 2>/dev/null || break
  sleep 1
done
echo "neo4j did not start; its log ends with:" >&2
tail -n 30 "$home/logs/console.log" >&2
exit 1
