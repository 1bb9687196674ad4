use crate::bindings::exports::test::kitchen_sink::things::{
    Counter, CounterBorrow, Guest, GuestCounter, GuestToken, Token,
};
use crate::bindings::test::kitchen_sink::things as host;
use crate::Sink;
use core::sync::atomic::{AtomicU32, Ordering};

/// How many objects of the guest are alive.
static LIVE: AtomicU32 = AtomicU32::new(0);

/// Lives as long as the object that holds it.
struct Alive;

impl Alive {
    fn new() -> Alive {
        LIVE.fetch_add(1, Ordering::Relaxed);
        Alive
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A counter of the guest: one of the host's, passed on.
pub struct Wrapper {
    host: host::Counter,
    _alive: Alive,
}

impl Wrapper {
    fn around(host: host::Counter) -> Wrapper {
        Wrapper {
            host,
            _alive: Alive::new(),
        }
    }
}

impl GuestCounter for Wrapper {
    fn new(start: u32) -> Result<Wrapper, String> {
        host::Counter::new(start).map(Wrapper::around)
    }

    fn next(&self) -> u32 {
        self.host.next()
    }

    fn label(&self, prefix: String) -> String {
        self.host.label(&prefix)
    }

    fn greater(a: CounterBorrow<'_>, b: CounterBorrow<'_>) -> u32 {
        host::Counter::greater(&a.get::<Wrapper>().host, &b.get::<Wrapper>().host)
    }

    fn merge(a: Counter, b: Counter) -> Counter {
        let (a, b) = (a.into_inner::<Wrapper>(), b.into_inner::<Wrapper>());
        wrap(host::Counter::merge(a.host, b.host))
    }
}

pub struct Ticket {
    host: host::Token,
    _alive: Alive,
}

impl GuestToken for Ticket {}

impl Guest for Sink {
    type Counter = Wrapper;
    type Token = Ticket;

    fn issue() -> Token {
        Token::new(Ticket {
            host: host::issue(),
            _alive: Alive::new(),
        })
    }

    fn redeem(token: Token) -> bool {
        host::redeem(token.into_inner::<Ticket>().host)
    }

    fn peek(counter: CounterBorrow<'_>) -> u32 {
        host::peek(&counter.get::<Wrapper>().host)
    }

    fn consume(counter: Counter) -> u32 {
        host::consume(counter.into_inner::<Wrapper>().host)
    }

    fn open(start: u32) -> Result<Counter, String> {
        host::open(start).map(wrap)
    }

    fn maybe(counter: Option<Counter>) -> Option<Counter> {
        host::maybe(counter.map(|c| c.into_inner::<Wrapper>().host)).map(wrap)
    }

    fn total(counters: Vec<CounterBorrow<'_>>) -> u32 {
        let counters: Vec<&host::Counter> =
            counters.iter().map(|c| &c.get::<Wrapper>().host).collect();
        host::total(&counters)
    }

    fn split(counter: Counter, ways: u32) -> Vec<Counter> {
        let counters = host::split(counter.into_inner::<Wrapper>().host, ways);
        counters.into_iter().map(wrap).collect()
    }

    fn live() -> u32 {
        LIVE.load(Ordering::Relaxed)
    }
}

fn wrap(host: host::Counter) -> Counter {
    Counter::new(Wrapper::around(host))
}
