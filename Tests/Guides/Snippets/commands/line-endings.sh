# A repository that was cloned where Git changes line endings.
git init -q
git config user.email test@example.com
git config user.name Test
git config core.autocrlf true
cp "$snippets/gitattributes.txt" .gitattributes
cp "$snippets/plane.wit" .
echo '{ "wit": "plane.wit", "outputs": [{ "language": "rust", "path": "src" }] }' >pintle.json
pintle generate
git add .
git commit -q -m bindings
rm -r src
git checkout -q .
pintle check
git rm -q .gitattributes
rm -r src
git checkout -q src
! pintle check
