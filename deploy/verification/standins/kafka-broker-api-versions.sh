#!/bin/bash
# Stand-in for Kafka's script of this name: only whether something listens at --bootstrap-server HOST:PORT.
address="$2"
exec 3<>"/dev/tcp/${address%:*}/${address#*:}"
