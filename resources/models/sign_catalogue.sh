#!/bin/bash
# Makes keys for catalogues and signs with them, by openssl (3.0 or later). SIGNING.md says when.
#   sign_catalogue.sh new-key PRIVATE.pem
#   sign_catalogue.sh sign PRIVATE.pem CATALOGUE.json OUT.signed
set -euo pipefail

public_hex() { openssl pkey -in "$1" -pubout -outform DER | tail -c 32 | od -An -v -tx1 | tr -d ' \n'; }
key_id() { openssl pkey -in "$1" -pubout -outform DER | tail -c 32 | sha256sum | cut -c1-16; }

case "${1:-}" in
new-key)
    [ -e "$2" ] && { echo "error: $2 is there already. Choose another name." >&2; exit 2; }
    (umask 077 && openssl genpkey -algorithm ed25519 -out "$2")
    echo "$(public_hex "$2") $(date +%Y-%m-%d)"
    echo "id: $(key_id "$2")" >&2
    ;;
sign)
    signature=$(openssl pkeyutl -sign -rawin -inkey "$2" -in "$3" | base64 -w 0)
    { printf 'cabochon-catalogue 1\nkey: %s\nsignature: %s\n\n' "$(key_id "$2")" "$signature"; cat "$3"; } >"$4"
    ;;
*)
    sed -n '2,4p' "$0" >&2
    exit 2
    ;;
esac
