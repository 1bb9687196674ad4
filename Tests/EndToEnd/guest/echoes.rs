use crate::bindings::exports::test::kitchen_sink::echoes::{Guest, Wide};
use crate::bindings::test::kitchen_sink::echoes as host;
use crate::bindings::test::kitchen_sink::types::{Hue, Mixed, Nested, Point, Texts};
use crate::Sink;

impl Guest for Sink {
    passed_on! {
        echo_bool(v: bool) => v;
        echo_u8(v: u8) => v;
        echo_u16(v: u16) => v;
        echo_u32(v: u32) => v;
        echo_u64(v: u64) => v;
        echo_s8(v: i8) => v;
        echo_s16(v: i16) => v;
        echo_s32(v: i32) => v;
        echo_s64(v: i64) => v;
        echo_f32(v: f32) => v;
        echo_f64(v: f64) => v;
        echo_char(v: char) => v;
        echo_string(v: String) => &v;

        list_bool(v: Vec<bool>) => &v;
        list_u8(v: Vec<u8>) => &v;
        list_u16(v: Vec<u16>) => &v;
        list_u32(v: Vec<u32>) => &v;
        list_u64(v: Vec<u64>) => &v;
        list_s8(v: Vec<i8>) => &v;
        list_s16(v: Vec<i16>) => &v;
        list_s32(v: Vec<i32>) => &v;
        list_s64(v: Vec<i64>) => &v;
        list_f32(v: Vec<f32>) => &v;
        list_f64(v: Vec<f64>) => &v;
        list_char(v: Vec<char>) => &v;
        list_string(v: Vec<String>) => &v;
        list_hue(v: Vec<Hue>) => &v;
        list_point(v: Vec<Point>) => &v;
        list_mixed(v: Vec<Mixed>) => &v;
        list_texts(v: Vec<Texts>) => &v;
        list_list(v: Vec<Vec<u32>>) => &v;
        list_option(v: Vec<Option<String>>) => &v;
        list_result(v: Vec<Result<String, u32>>) => &v;

        echo_hue(v: Hue) => v;
        echo_point(v: Point) => v;
        echo_mixed(v: Mixed) => v;
        echo_texts(v: Texts) => &v;
        echo_nested(v: Nested) => &v;

        option_u8(v: Option<u8>) => v;
        option_u64(v: Option<u64>) => v;
        option_f32(v: Option<f32>) => v;
        option_hue(v: Option<Hue>) => v;
        option_string(v: Option<String>) => v.as_deref();
        option_list(v: Option<Vec<u8>>) => v.as_deref();
        option_point(v: Option<Point>) => v;
        option_texts(v: Option<Texts>) => v.as_ref();
        option_option(v: Option<Option<String>>) => v.as_ref().map(|v| v.as_deref());
        option_option_option(v: Option<Option<Option<u8>>>) => v;
        option_result(v: Option<Result<u32, String>>) => v.as_ref().map(|v| v.as_ref().map(|v| *v).map_err(|e| e.as_str()));

        result_u32_string(v: Result<u32, String>) => v.as_ref().map(|v| *v).map_err(|e| e.as_str());
        result_string_hue(v: Result<String, Hue>) => v.as_deref();
        result_nothing_string(v: Result<(), String>) => v.as_ref().map(|_| ()).map_err(|e| e.as_str());
        result_u64_nothing(v: Result<u64, ()>) => v;
        result_nothing(v: Result<(), ()>) => v;
        result_f32_u64(v: Result<f32, u64>) => v;
        result_list_f64(v: Result<Vec<u8>, f64>) => v.as_deref().map_err(|e| *e);
        result_texts_nested(v: Result<Texts, Nested>) => v.as_ref();
    }

    fn many(
        a: u8,
        b: i8,
        c: u16,
        d: i16,
        e: u32,
        f: i32,
        g: u64,
        h: i64,
        i: f32,
        j: f64,
        k: char,
        l: bool,
        m: String,
        n: Vec<u8>,
        o: Option<String>,
        p: Hue,
    ) -> Wide {
        let w = host::many(a, b, c, d, e, f, g, h, i, j, k, l, &m, &n, o.as_deref(), p);
        // The exported interface has another type.
        Wide {
            a: w.a,
            b: w.b,
            c: w.c,
            d: w.d,
            e: w.e,
            f: w.f,
            g: w.g,
            h: w.h,
            i: w.i,
            j: w.j,
            k: w.k,
            l: w.l,
            m: w.m,
            n: w.n,
            o: w.o,
            p: w.p,
        }
    }

    fn sixteen(
        a: String,
        b: String,
        c: String,
        d: String,
        e: String,
        f: String,
        g: String,
        h: String,
    ) -> Vec<String> {
        host::sixteen(&a, &b, &c, &d, &e, &f, &g, &h)
    }

    fn nothing() {
        host::nothing();
    }
}
