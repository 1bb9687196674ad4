mkdir wit
cp "$snippets/wit-bindgen/app.wit" wit
cp "$snippets/wit-bindgen/pintle.json" .
pintle generate
grep -q crate::shared::streams guest/src/bindings.rs
! grep old_function guest/src/bindings.rs
