use crate::bindings::exports::test::kitchen_sink::things::{
    Counter, CounterBorrow, Guest, GuestCounter, GuestToken, Token,
};
use crate::Sink;
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many objects of the guest are alive.
static LIVE: AtomicU32 = AtomicU32::new(0);

/// Lives as long as the object that holds it.
pub struct Alive;

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

pub struct Count {
    value: Cell<u32>,
    /// Memory to free.
    _heap: String,
    _alive: Alive,
}

impl Count {
    fn at(value: u32) -> Count {
        Count {
            value: Cell::new(value),
            _heap: value.to_string(),
            _alive: Alive::new(),
        }
    }

    fn checked(start: u32) -> Result<Count, String> {
        if start > 1000 {
            return Err(format!("{start} is too large"));
        }
        Ok(Count::at(start))
    }
}

impl GuestCounter for Count {
    fn new(start: u32) -> Result<Count, String> {
        Count::checked(start)
    }

    fn next(&self) -> u32 {
        let value = self.value.get();
        self.value.set(value + 1);
        value
    }

    fn label(&self, prefix: String) -> String {
        format!("{prefix}{}", self.value.get())
    }

    fn greater(a: CounterBorrow<'_>, b: CounterBorrow<'_>) -> u32 {
        value(&a).max(value(&b))
    }

    fn merge(a: Counter, b: Counter) -> Counter {
        Counter::new(Count::at(take(a) + take(b)))
    }
}

pub struct Ticket {
    valid: bool,
    _alive: Alive,
}

impl GuestToken for Ticket {}

impl Guest for Sink {
    type Counter = Count;
    type Token = Ticket;

    fn issue() -> Token {
        Token::new(Ticket {
            valid: true,
            _alive: Alive::new(),
        })
    }

    fn redeem(token: Token) -> bool {
        token.into_inner::<Ticket>().valid
    }

    fn peek(counter: CounterBorrow<'_>) -> u32 {
        value(&counter)
    }

    fn consume(counter: Counter) -> u32 {
        take(counter)
    }

    fn open(start: u32) -> Result<Counter, String> {
        Count::checked(start).map(Counter::new)
    }

    fn maybe(counter: Option<Counter>) -> Option<Counter> {
        counter
    }

    fn total(counters: Vec<CounterBorrow<'_>>) -> u32 {
        counters.iter().map(value).sum()
    }

    fn split(counter: Counter, ways: u32) -> Vec<Counter> {
        let value = take(counter);
        (0..ways)
            .map(|_| Counter::new(Count::at(value / ways)))
            .collect()
    }

    fn live() -> u32 {
        LIVE.load(Ordering::Relaxed)
    }
}

/// The value of a borrowed counter.
fn value(counter: &CounterBorrow<'_>) -> u32 {
    counter.get::<Count>().value.get()
}

/// Consumes a counter, and returns its value.
fn take(counter: Counter) -> u32 {
    counter.into_inner::<Count>().value.get()
}
