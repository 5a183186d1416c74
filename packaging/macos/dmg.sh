#!/bin/sh
# The program for macOS as a disk image: sh packaging/macos/dmg.sh, after `make package ARGS=bundle` on a Mac.
# With DWIBACA_CODESIGN_IDENTITY the image is signed too (the program already is, by PyInstaller), and with
# DWIBACA_NOTARY_PROFILE, the name of a profile of notarytool's, it is sent to Apple and bears the answer.
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' translation/version.py)
stage=build/macos/image
image="dist/Dwibaca-$version-$(uname -m).dmg"
test -d dist/Dwibaca.app || { echo "There is no dist/Dwibaca.app: make it with 'make package ARGS=bundle'." >&2; exit 1; }
rm -rf "$stage" "$image"
mkdir -p "$stage"
cp -R dist/Dwibaca.app "$stage/"
ln -s /Applications "$stage/Applications"
# A double click on it puts "Open in Dwibaca" into the Services menu of the account.
cp -R "packaging/macos/Open in Dwibaca.workflow" "$stage/"
hdiutil create -volname Dwibaca -srcfolder "$stage" -fs HFS+ -format UDZO "$image"
if [ -n "${DWIBACA_CODESIGN_IDENTITY:-}" ]; then
    codesign --sign "$DWIBACA_CODESIGN_IDENTITY" --timestamp "$image"
fi
if [ -n "${DWIBACA_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$DWIBACA_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
