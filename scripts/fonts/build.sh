#!/bin/bash
# Rebuild public/fonts/ from pinned upstream packages. Same inputs, same bytes.
#
#   scripts/fonts/build.sh [CACHE_DIR]
#
# CACHE_DIR keeps the downloads (about 230 MB); without it a temporary directory is used.
# Packages already lying in CACHE_DIR are not fetched again, so on a system that is not
# Debian put the .deb there by hand.
# Needs: npm, apt-get and dpkg (Debian 12), Python 3 with fontTools and brotli
# (apt-get install python3-fonttools python3-brotli). Takes about two minutes.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
out=$(cd "$here/../.." && pwd)/public/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cache=${1:-$work}
mkdir -p "$cache" "$out"
cache=$(cd "$cache" && pwd)

# The committed fonts were made with fontTools 4.38.0; another version may give other bytes.
python=${PYTHON:-}
if [ -z "$python" ]; then
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import fontTools, brotli' 2>/dev/null; then python=$candidate; break; fi
  done
fi
[ -n "$python" ] || { echo "Python 3 with fontTools and brotli is needed" >&2; exit 1; }

fandol=texlive-lang-chinese_2022.20230122-1_all.deb
serif=expo-google-fonts-noto-serif-sc-0.4.3.tgz
sans=expo-google-fonts-noto-sans-sc-0.4.3.tgz
wenkai=fontsource-lxgw-wenkai-5.3.0.tgz

cd "$cache"
[ -f $fandol ] || apt-get download -qq texlive-lang-chinese=2022.20230122-1
[ -f $serif ] || npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 >/dev/null
[ -f $sans ] || npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null
[ -f $wenkai ] || npm pack --silent @fontsource/lxgw-wenkai@5.3.0 >/dev/null

sha256sum --check --quiet - <<EOF
9cfa07bd44e7b9098e26f0ecac1b5ad210d2249d474c8074d53de92d650b0ec0  $fandol
ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e  $serif
0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59  $sans
e796ef6dd20f4eea37625222872095a7d049fa6bfdd6fe80a15dfa22fdf2c7ca  $wenkai
EOF

# Unpack what is used into $work/src under plain names.
src=$work/src
mkdir "$src"
unpack() { tar -xzOf "$cache/$1" "package/$2" > "$src/$3"; }
unpack $serif 900Black/NotoSerifSC_900Black.ttf NotoSerifSC_900Black.ttf
unpack $serif LICENSE_FONT title.LICENSE
unpack $sans 500Medium/NotoSansSC_500Medium.ttf NotoSansSC_500Medium.ttf
unpack $sans LICENSE_FONT hei.LICENSE
# Despite "latin" this is the whole font, and despite "500" it is the Regular (weight 400).
unpack $wenkai files/lxgw-wenkai-latin-500-normal.woff2 lxgw-wenkai-latin-500-normal.woff2
unpack $wenkai files/lxgw-wenkai-latin-300-normal.woff2 lxgw-wenkai-latin-300-normal.woff2
unpack $wenkai LICENSE kai.LICENSE
dpkg -x $fandol "$work/deb"
cp "$work/deb/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf" "$src/"
cp "$work/deb/usr/share/doc/texlive-doc/fonts/fandol/README" "$src/fang.README"
gzip -dc "$work/deb/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz" > "$src/fang.LICENSE"

(cd "$src" && sha256sum --check --quiet - <<EOF
d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9  FandolFang-Regular.otf
092e71a70c744be3cc33999eb4edcb10fbe95c1b4cff6c2d7f04d6ff15d031e2  NotoSerifSC_900Black.ttf
b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a  NotoSansSC_500Medium.ttf
013fa90e3e7c3b30aeb0a5311ef92d9aee0d3def5817bc27c357198796d34306  lxgw-wenkai-latin-500-normal.woff2
73311ce540f4ed6ca41325d28e48037acf0d78e08de0f9f10078cd17ec19eb0f  lxgw-wenkai-latin-300-normal.woff2
EOF
)

"$python" "$here/build.py" "$src" "$out"
