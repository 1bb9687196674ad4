use crate::bindings::exports::test::kitchen_sink::names::{Enum, Guest, Record};
use crate::bindings::test::kitchen_sink::names as host;
use crate::Sink;

impl Guest for Sink {
    fn match_(
        self_: String,
        in_: String,
        memory: String,
        instance: String,
        options: String,
        result: String,
        this: String,
        guest: String,
    ) -> Vec<String> {
        host::match_(
            &self_, &in_, &memory, &instance, &options, &result, &this, &guest,
        )
    }

    fn func(record: Record, arguments: Enum) -> Record {
        let record = host::Record {
            type_: record.type_,
            self_: record.self_,
            default: record.default,
            class: record.class,
        };
        let back = host::func(&record, to_host(arguments));
        Record {
            type_: back.type_,
            self_: back.self_,
            default: back.default,
            class: back.class,
        }
    }

    fn init(let_: u32, var: u32, as_: u32) -> u32 {
        host::init(let_, var, as_)
    }

    fn static_(v: Enum) -> Enum {
        match host::static_(to_host(v)) {
            host::Enum::Self_ => Enum::Self_,
            host::Enum::Type => Enum::Type,
            host::Enum::Default => Enum::Default,
            host::Enum::None => Enum::None,
            host::Enum::Some => Enum::Some,
            host::Enum::Ok => Enum::Ok,
            host::Enum::Err => Enum::Err,
        }
    }

    fn repeat(ptr: String, len: u32, ret: u32) -> String {
        host::repeat(&ptr, len, ret)
    }
}

fn to_host(v: Enum) -> host::Enum {
    match v {
        Enum::Self_ => host::Enum::Self_,
        Enum::Type => host::Enum::Type,
        Enum::Default => host::Enum::Default,
        Enum::None => host::Enum::None,
        Enum::Some => host::Enum::Some,
        Enum::Ok => host::Enum::Ok,
        Enum::Err => host::Enum::Err,
    }
}
