use bindings::exports::test::functions::math;
use bindings::test::functions::math as host;

struct App;

impl bindings::Guest for App {
    fn run(arguments: Vec<String>) -> Result<(), String> {
        for argument in &arguments {
            bindings::console::send_line(argument);
        }
        if bindings::now() == 0 {
            Err("no clock".into())
        } else {
            Ok(())
        }
    }
}

impl math::Guest for App {
    fn add(a: u32, b: u32) -> u32 {
        host::add(a, b)
    }
    fn scale(v: f64, by: f32) -> f64 {
        host::scale(v, by)
    }
    fn is_letter(c: char) -> bool {
        host::is_letter(c)
    }
    fn next(c: char) -> char {
        host::next(c)
    }
    fn join(words: Vec<String>, separator: String) -> String {
        host::join(&words, &separator)
    }
    fn total(values: Vec<i64>) -> i64 {
        host::total(&values)
    }
    fn bytes(values: Vec<u8>) -> Vec<u8> {
        host::bytes(b"bytes");
        host::bytes(&values)
    }
    fn nested(rows: Vec<Vec<u16>>) -> Vec<Vec<String>> {
        host::nested(&rows)
    }
    fn find(text: Option<String>) -> Option<u32> {
        host::find(text.as_deref())
    }
    fn choose(either: Result<u32, f32>) -> Result<u64, String> {
        host::choose(either)
    }
    fn pair((text, number): (String, u8)) -> (u8,) {
        host::pair((&text, number))
    }
    fn many(
        a: String,
        b: String,
        c: String,
        d: String,
        e: String,
        f: String,
        g: String,
        h: String,
        i: bool,
    ) {
        host::many(&a, &b, &c, &d, &e, &f, &g, &h, i)
    }
    fn nothing() {
        host::nothing()
    }
}

bindings::export!(App with_types_in bindings);
