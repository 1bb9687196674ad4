use bindings::exports::test::signatures::i as exported;
use bindings::test::signatures::i::*;
use std::collections::BTreeMap;

pub fn imports() {
    let _: fn(&str, &str, Option<&str>, Option<Option<&str>>, &Option<String>) = strings;
    let _: fn(
        &[u8], &[String], &[Vec<u16>], &[(String, u8)], &[bool], &[Result<(), ()>],
        Option<&[String]>,
    ) = lists;
    let _: fn(&Profile, Dot, Hue, (u8, u8), Option<&Profile>, Option<Dot>) = named;
    let _: fn(
        Result<&[String], &str>, Result<(), &str>, (&str, u32), (&str, &Dot), (u8, Dot),
    ) = parts;
    let _: fn(
        Conn, &Conn, Option<Conn>, Option<&Conn>, Lease, &View<'_>, (String, Conn),
    ) = handles;
    let _: fn(
        Vec<Conn>, &[&Conn], Result<Conn, ()>, Result<&Conn, ()>, Vec<Lease>, &[View<'_>], Swap<'_>,
        &(&Conn,),
    ) = many_handles;
    let _: fn(
        &BTreeMap<String, u32>, Result<&BTreeMap<u8, u8>, &str>, BTreeMap<u8, Conn>, [u32; 4],
        [String; 2],
    ) = maps;
    let _: fn() -> Result<Result<(), String>, String> = results;
    let _: fn() -> (Vec<u8>, Vec<(String, Vec<u8>)>) = tuples;
}

/// A handle crosses threads, and has the size of its number.
pub fn handles_are_plain() {
    fn is_plain<T: Send + Sync + Unpin + std::panic::UnwindSafe>() {}
    is_plain::<Conn>();
    let _: [(); 4] = [(); std::mem::size_of::<Conn>()];
}

struct App;

impl exported::GuestConn for u8 {}

impl exported::Guest for App {
    type Conn = u8;
    fn strings(
        _: String, _: exported::Text, _: Option<String>, _: Option<Option<String>>, _: Option<String>,
    ) {}
    fn lists(
        _: Vec<u8>, _: Vec<String>, _: Vec<Vec<u16>>, _: Vec<(String, u8)>, _: Vec<bool>,
        _: Vec<Result<(), ()>>, _: Option<Vec<String>>,
    ) {}
    fn named(
        _: exported::Profile, _: exported::Dot, _: exported::Hue, _: (u8, u8),
        _: Option<exported::Profile>, _: Option<exported::Dot>,
    ) {}
    fn parts(
        _: Result<Vec<String>, String>, _: Result<(), String>, _: (String, u32),
        _: (String, exported::Dot), _: (u8, exported::Dot),
    ) {}
    fn handles(
        _: exported::Conn, _: exported::ConnBorrow<'_>, _: Option<exported::Conn>,
        _: Option<exported::ConnBorrow<'_>>, _: exported::Lease, view: exported::View,
        _: (String, exported::Conn),
    ) {
        let _: &u8 = view.c.get();
    }
    fn many_handles(
        _: Vec<exported::Conn>, _: Vec<exported::ConnBorrow<'_>>, _: Result<exported::Conn, ()>,
        _: Result<exported::ConnBorrow<'_>, ()>, _: Vec<exported::Lease>, _: Vec<exported::View>,
        _: exported::Swap<'_>, _: exported::Lent,
    ) {}
    fn maps(
        _: BTreeMap<String, u32>, _: Result<BTreeMap<u8, u8>, String>, _: BTreeMap<u8, exported::Conn>,
        _: [u32; 4], _: [String; 2],
    ) {}
    fn results() -> Result<Result<(), String>, String> {
        Ok(Ok(()))
    }
    fn tuples() -> (Vec<u8>, Vec<(String, Vec<u8>)>) {
        (vec![], vec![])
    }
}

bindings::export!(App with_types_in bindings);
