#!/usr/bin/env bash
# Writes the variation models of the study: intact cases over water level, offset and heading, and models that lack
# one line. Run it again after changing oc4_base.yml; the files are kept in the repository.
# Water level +h raises the surface, the depth and the vessel, so that seabed and anchors stay where they are.
set -euo pipefail
cd "$(dirname "$0")"

# variation FOLDER FILE BASE LEVEL OFFSET HEADING
variation() {
    awk -v base="$3" -v level="$4" -v offset="$5" -v heading="$6" 'BEGIN {
        rise["lwl"] = -2; rise["mwl"] = 0; rise["hwl"] = 2
        radians = heading * atan2(0, -1) / 180
        x = sprintf("%.6f", offset * cos(radians)); y = sprintf("%.6f", offset * sin(radians))
        sub(/^-0\.000000$/, "0.000000", x); sub(/^-0\.000000$/, "0.000000", y)
        print "%YAML 1.1"
        print "# Type: Model"
        print "---"
        print "BaseFile: " base
        print "Environment:"
        printf "  WaterDepth: %.4f\n", 200.0383 + rise[level]
        printf "  WaterSurfaceZ: %d\n", rise[level]
        print "Vessels:"
        print "  Semi:"
        printf "    InitialPosition: [%s, %s, %d]\n", x, y, rise[level]
        print "..."
    }' > "$1/$2.yml"
}

# without LINE: the base model with a list of lines that lacks one; a list replaces the base model's list.
without() {
    {
        printf '%%YAML 1.1\n# Type: Model\n---\nBaseFile: oc4_base.yml\nLines:\n'
        awk -v absent="$1" '
            /^Lines:/ { inside = 1; next }
            /^\.\.\./ { inside = 0 }
            inside && /- Name:/ { keep = ($3 != absent) }
            inside && keep' oc4_base.yml
        echo '...'
    } > "oc4_minus_$(echo "$1" | tr '[:upper:]' '[:lower:]').yml"
}

mkdir -p intact damaged
for level in lwl mwl hwl; do
    variation intact "oc4_${level}_off00_h000" ../oc4_base.yml "$level" 0 0
    for offset in 05 10 15 20; do
        for heading in 000 045 090 135 180 225 270 315; do
            variation intact "oc4_${level}_off${offset}_h${heading}" ../oc4_base.yml "$level" "$offset" "$heading"
        done
    done
done
for line in 1 2 3; do
    without "Mooring$line"
    for offset in 00 05 10 15; do
        variation damaged "oc4_minus_mooring${line}_mwl_off${offset}_h000" "../oc4_minus_mooring${line}.yml" mwl "$offset" 0
    done
done
