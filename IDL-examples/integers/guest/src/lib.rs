//! Each echo goes on to the host and back: a number crosses the boundary four times.

mod bindings;

use bindings::example::integers::numbers as host;
use bindings::exports::example::integers::numbers::{Extremes, Guest};

struct Numbers;

impl Guest for Numbers {
    fn echo_u8(value: u8) -> u8 {
        host::echo_u8(value)
    }

    fn echo_u16(value: u16) -> u16 {
        host::echo_u16(value)
    }

    fn echo_u32(value: u32) -> u32 {
        host::echo_u32(value)
    }

    fn echo_u64(value: u64) -> u64 {
        host::echo_u64(value)
    }

    fn echo_s8(value: i8) -> i8 {
        host::echo_s8(value)
    }

    fn echo_s16(value: i16) -> i16 {
        host::echo_s16(value)
    }

    fn echo_s32(value: i32) -> i32 {
        host::echo_s32(value)
    }

    fn echo_s64(value: i64) -> i64 {
        host::echo_s64(value)
    }

    fn sum_u32(values: Vec<u32>) -> u32 {
        values.into_iter().fold(0, u32::wrapping_add)
    }

    fn sum_s64(values: Vec<i64>) -> i64 {
        host::sum_s64(&values)
    }

    fn limits() -> Extremes {
        Extremes {
            min_s8: i8::MIN,
            max_s8: i8::MAX,
            max_u8: u8::MAX,
            min_s16: i16::MIN,
            max_s16: i16::MAX,
            max_u16: u16::MAX,
            min_s32: i32::MIN,
            max_s32: i32::MAX,
            max_u32: u32::MAX,
            min_s64: i64::MIN,
            max_s64: i64::MAX,
            max_u64: u64::MAX,
        }
    }
}

bindings::export!(Numbers with_types_in bindings);
