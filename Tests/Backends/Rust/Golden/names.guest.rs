use bindings::exports::test::async_::loop_ as own;
use bindings::exports::test::async_::{generic, helpers, resources};
use bindings::test::async_::loop_ as host;

struct App;

impl bindings::Guest for App {
    fn do_() {
        bindings::exports::f();
        bindings::self_("mod");
    }

    fn root(t: bindings::T) -> bindings::T {
        t
    }
}

impl own::Guest for App {
    fn match_(
        self_: String,
        ptr0: String,
        area: String,
        arena: String,
        base: u8,
        result: String,
        index: u8,
        item: Vec<String>,
    ) -> Vec<String> {
        host::match_(&self_, &ptr0, &area, &arena, base, &result, index, &item)
    }

    fn func(
        record: own::Record,
        arguments: own::Enum,
        value: own::Option,
        result: own::Result,
    ) -> own::Record {
        let copy = host::Record {
            type_: record.type_,
            self_: record.self_.clone(),
            crate_: record.crate_,
            ptr0: record.ptr0,
            r#gen: record.r#gen,
        };
        let arguments = match arguments {
            own::Enum::Self_ | own::Enum::Type => host::Enum::Self_,
            own::Enum::None | own::Enum::Some => host::Enum::None,
            own::Enum::Ok | own::Enum::Err => host::Enum::Err,
        };
        let value = match value {
            own::Option::None => host::Option::None,
            own::Option::Some(text) => host::Option::Some(text),
        };
        let result = match result {
            own::Result::Ok(code) => host::Result::Ok(code),
            own::Result::Err => host::Result::Err,
        };
        host::func(&copy, arguments, &value, result);
        record
    }

    fn new(let_: u32, unsafe_: u32, r0: Vec<String>) -> Option<own::Option> {
        host::new(let_, unsafe_, &r0).map(|_| own::Option::None)
    }

    fn drop(
        v: own::Vec,
        s: own::String,
        b: own::Box,
        g: own::Guest_,
    ) -> Result<own::Result, own::Enum> {
        let (v, b) = (host::Vec { string: v.string }, host::Box { drop: b.drop });
        match host::drop(
            &v,
            host::String { vec: s.vec },
            b,
            host::Guest_ { a1: g.a1 },
        ) {
            Ok(_) => Ok(own::Result::Err),
            Err(_) => Err(own::Enum::Ok),
        }
    }

    fn get_url() -> String {
        host::get_url()
    }
}

struct Me;

impl resources::GuestSelf for Me {
    fn new() -> Self {
        Me
    }
    fn news(&self) -> u8 {
        1
    }
    fn get(&self) -> u8 {
        2
    }
    fn handle(&self) -> u8 {
        3
    }
    fn from_handle(_: u32) -> resources::Self_ {
        resources::Self_::new(Me)
    }
    fn drop(&self) {}
    fn take_handle(&self, _: u8, _: u8) {}
}

// One type may implement several resources.
impl resources::GuestVector for Me {}

impl resources::Guest for App {
    type Self_ = Me;
    type Vector = Me;
    fn use_all(
        a: resources::VectorBorrow_,
        b: resources::GuestVector_,
        _: resources::SelfBorrow<'_>,
    ) -> Vec<resources::GuestVector_> {
        vec![b, resources::GuestVector_ { x: a.x }]
    }
}

struct One;

impl helpers::GuestR for One {
    fn new(_: helpers::T) -> Self {
        One
    }
    fn make(t: helpers::T) -> Result<helpers::R, ()> {
        Ok(helpers::R::new(<One as helpers::GuestR>::new(t)))
    }
}

impl helpers::GuestRBorrow for One {
    fn new() -> Self {
        One
    }
}

impl helpers::GuestGuest for One {
    fn new() -> Self {
        One
    }
    fn m(&self, _: helpers::GuestRBorrow_<'_>) {}
}

impl helpers::GuestGuestR for One {
    fn new() -> Self {
        One
    }
}

impl helpers::Guest for App {
    type R = One;
    type RBorrow_ = One;
    type Guest_ = One;
    type GuestR_ = One;
    fn f(t: helpers::T, _: helpers::RBorrow<'_>, _: helpers::RBorrowBorrow<'_>) -> helpers::T {
        t
    }
}

struct Generic(u8);

impl generic::GuestT for Generic {
    fn new(a: u8) -> Self {
        Generic(a)
    }
    fn get(&self) -> u8 {
        self.0
    }
    fn make() -> generic::T {
        generic::T::new(Generic(1))
    }
}

impl generic::GuestAB for Generic {}
impl generic::GuestAbc for Generic {}

impl generic::Guest for App {
    type AB = Generic;
    type Abc = Generic;
    type T = Generic;
}

bindings::export!(App with_types_in bindings);
