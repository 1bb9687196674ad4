use bindings::exports::test::objects::{pool, work};
use bindings::exports::second;
use bindings::test::objects::net;
use std::collections::BTreeMap;

struct App;

struct Job(net::Conn);

impl work::GuestJob for Job {
    fn new(link: work::Link) -> Result<Self, net::Error> {
        link.send(b"hello")?;
        Ok(Job(link))
    }
    fn run(&self, on: &net::Conn) -> Result<work::Link, work::Error> {
        let (conn, name) = net::Conn::share(net::Conn::new("a"), on);
        on.send(name.as_bytes()).and(self.0.send(&[1, 2])).map(|_| conn)
    }
}

fn failed() -> Result<net::Conn, Box<dyn std::error::Error>> {
    Ok(net::Conn::open(&["a".to_string(), "b".to_string()])?)
}

impl work::Guest for App {
    type Job = Job;
    fn look(
        a: &work::Link, b: Option<&net::Conn>, c: Vec<work::View>, d: work::Target,
        e: (work::Step, u8),
    ) {
        let _ = (b, e.0.job.get::<Job>().0.handle());
        a.drop();
        net::lent_forms(
            Some(a), &[a, e.0.link], ("c", a), &net::View { conn: a, name: "d".into() }, &b,
            &BTreeMap::from([(1, a)]), &d,
        );
        let none = BTreeMap::new();
        net::lent_forms(None, &[], ("", a), &c[0], &None, &none, &net::Target::Nobody);
        let last = net::View { conn: a, name: String::new() };
        net::lent_forms(None, &[], ("", a), &last, &None, &none, &net::Target::Many(c));
    }
    fn take(a: net::Conn, b: work::Lease) -> Vec<net::Lease> {
        let own = failed().unwrap();
        let conn = || net::Conn::new("x");
        net::own_forms(
            Some(a), vec![conn(), conn()], ("c".into(), conn()), b,
            net::Swap { given: conn(), lent: &own }, BTreeMap::from([(1, conn())]), [conn(), conn()],
        )
    }
}

struct Slot;

impl pool::GuestSlot for Slot {
    fn new() -> Self {
        Slot
    }
}

impl second::GuestSlot for Slot {
    fn new() -> Self {
        Slot
    }
}

impl pool::Guest for App {
    type Slot = Slot;
    fn swap(pair: pool::Pair, _: pool::Plain) -> pool::Pair {
        pool::Pair { a: pair.b, b: pair.a }
    }
}

impl second::Guest for App {
    type Slot = Slot;
    fn swap(pair: second::Pair, plain: pool::Plain) -> second::Pair {
        use bindings::spare as other;
        use bindings::test::objects::pool;
        let plain = other::Plain { text: plain.text };
        let slot = other::Slot::new;
        let given = other::swap(other::Pair { a: slot(), b: slot() }, &plain);
        drop(pool::swap(pool::Pair { a: pool::Slot::new(), b: pool::Slot::new() }, &plain));
        drop(given);
        second::Pair { a: pair.a, b: second::Slot::new(Slot) }
    }
}

impl bindings::Guest for App {
    fn check(conn: &bindings::Conn, lamps: Vec<&bindings::Lamp>) -> bindings::Lamp {
        if conn.send(&[]).is_err() || lamps.iter().all(|lamp| lamp.lit()) {
            bindings::Lamp::new()
        } else {
            bindings::shine(lamps[0])
        }
    }
}

bindings::export!(App with_types_in bindings);
