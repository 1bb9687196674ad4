use crate::bindings::exports::test::kitchen_sink::item_calls::Guest;
use crate::bindings::test::kitchen_sink::items as host;
use crate::bindings::test::kitchen_sink::items::{
    Either, Failure, Item, Labelled, Part, Problem, View,
};
use crate::Sink;
use std::collections::BTreeMap;

impl Guest for Sink {
    fn use_items() -> Vec<String> {
        let a = Item::new("a");
        let b = Item::open("b").unwrap_or_else(|failure| Item::new(&failure.reason()));
        a.rename("é");
        let part: Part = b.part(4_000_000_000);
        let seen = vec![a.name(), b.name(), part.path()];
        // A part ends before what it belongs to.
        drop(part);
        let joined = Item::join(a, &b);
        let refused = match Item::open("") {
            Ok(item) => item.name(),
            Err(failure) => failure.reason(),
        };
        seen.into_iter()
            .chain(vec![joined.name(), refused])
            .collect()
    }

    passed_on! {
        echo_item(v: Item) => v;
        list_item(v: Vec<Item>) => v;
        option_item(v: Option<Item>) => v;
        tuple_item(v: (Item, u8, Item)) => v;
        map_item(v: BTreeMap<String, Item>) => v;
        fixed_item(v: [Item; 2]) => v;
        list_labelled(v: Vec<Labelled>) => v;
        echo_either(v: Either) => v;
        list_either(v: Vec<Either>) => v;
        result_item(v: Result<Item, Failure>) => v;
        result_problem(v: Result<Vec<Item>, Problem>) => v;
    }

    fn name_of(v: &Item) -> String {
        host::name_of(v)
    }

    fn names_of(v: Vec<&Item>) -> String {
        host::names_of(&v)
    }

    fn option_name(v: Option<&Item>) -> String {
        host::option_name(v)
    }

    fn tuple_names(v: (&Item, &Item)) -> String {
        host::tuple_names(v)
    }

    fn map_names(v: BTreeMap<String, &Item>) -> String {
        host::map_names(&v)
    }

    fn view_name(v: View<'_>) -> String {
        host::view_name(&v)
    }

    fn view_names(v: Vec<View<'_>>) -> String {
        host::view_names(&v)
    }
}
