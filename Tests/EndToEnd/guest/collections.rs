use crate::bindings::exports::test::kitchen_sink::collection_calls::Guest;
use crate::bindings::test::kitchen_sink::collections as host;
use crate::bindings::test::kitchen_sink::collections::{
    Eight, Grid, Joined, Nine, One, Seventeen, ThirtyTwo,
};
use crate::bindings::test::kitchen_sink::types::Texts;
use crate::Sink;
use std::collections::BTreeMap;

type Map<Key, Value> = BTreeMap<Key, Value>;

impl Guest for Sink {
    passed_on! {
        map_string(v: Map<String, u32>) => &v;
        map_texts(v: Map<u8, Texts>) => &v;
        map_list(v: Map<bool, Vec<String>>) => &v;
        map_map(v: Map<char, Map<i64, Option<String>>>) => &v;
        list_map(v: Vec<Map<String, u8>>) => &v;
        option_map(v: Option<Map<u64, f32>>) => v.as_ref();

        fixed_u8(v: [u8; 5]) => v;
        fixed_f64(v: [f64; 3]) => v;
        fixed_string(v: [String; 2]) => v;
        fixed_texts(v: [Texts; 2]) => v;
        fixed_fixed(v: [[u16; 2]; 3]) => v;
        fixed_option(v: [Option<String>; 3]) => v;
        list_fixed(v: Vec<[u8; 3]>) => &v;
        fixed_long(v: [u32; 40]) => v;

        echo_one(v: One) => v;
        echo_eight(v: Eight) => v;
        echo_nine(v: Nine) => v;
        echo_seventeen(v: Seventeen) => v;
        echo_thirty_two(v: ThirtyTwo) => v;
        list_nine(v: Vec<Nine>) => &v;

        echo_joined(v: Joined) => &v;
        list_joined(v: Vec<Joined>) => &v;
        echo_grid(v: Grid) => &v;
    }
}
