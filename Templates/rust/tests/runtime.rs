//! Tests of the runtime, with an allocator that counts live bytes, overwrites freed memory and checks
//! that every block is freed with the layout it was allocated with.

// Rust 1.63 warns about `unsafe` blocks that later editions require.
#![allow(unused_unsafe)]

#[allow(dead_code, unused_imports)]
#[path = "../rt.rs"]
mod rt;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// Stores the layout of a block before it, and overwrites the block when it is freed.
struct Checking;

thread_local! {
    static ALIVE: Cell<isize> = const { Cell::new(0) };
}

fn header(layout: Layout) -> (Layout, usize) {
    let (whole, offset) = Layout::new::<Layout>().extend(layout).unwrap();
    (whole, offset)
}

unsafe impl GlobalAlloc for Checking {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let (whole, offset) = header(layout);
        unsafe {
            let start = System.alloc(whole);
            start.cast::<Layout>().write(layout);
            let _ = ALIVE.try_with(|alive| alive.set(alive.get() + layout.size() as isize));
            start.add(offset)
        }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        let (whole, offset) = header(layout);
        unsafe {
            let start = ptr.sub(offset);
            if start.cast::<Layout>().read() != layout {
                eprintln!("freed with {layout:?}, but allocated with another layout");
                std::process::abort();
            }
            ptr.write_bytes(0xdd, layout.size());
            let _ = ALIVE.try_with(|alive| alive.set(alive.get() - layout.size() as isize));
            System.dealloc(start, whole);
        }
    }
}

#[global_allocator]
static ALLOCATOR: Checking = Checking;

/// Runs `body` and checks that it frees exactly the memory that it allocates.
fn balanced<R>(body: impl FnOnce() -> R) -> R {
    let before = ALIVE.with(Cell::get);
    let result = body();
    assert_eq!(before, ALIVE.with(Cell::get), "leaked or freed twice");
    result
}

/// A block allocated and filled like a host does.
fn host_block(bytes: &[u8], align: usize) -> *mut u8 {
    unsafe {
        let ptr = rt::realloc(std::ptr::null_mut(), 0, align, bytes.len());
        ptr.copy_from(bytes.as_ptr(), bytes.len());
        ptr
    }
}

#[test]
fn string_ownership_is_transferred_without_copying() {
    balanced(|| {
        let ptr = host_block("né".as_bytes(), 1);
        let text = unsafe { rt::lift_text(ptr, 3) };
        assert_eq!(text, "né");
        assert_eq!(text.as_ptr(), ptr);

        let mut longer = text;
        longer.reserve(100);
        let (ptr, len) = rt::give_text(longer);
        assert_eq!(len, 3);
        unsafe { rt::free(ptr, len, 1, 1) };
    });
}

#[test]
fn empty_blocks_are_not_allocated_and_can_have_any_address() {
    balanced(|| {
        assert_eq!(unsafe { rt::lift_text(std::ptr::null_mut(), 0) }, "");
        assert_eq!(unsafe { rt::lift_numbers::<u64>(1 as *mut u8, 0) }, []);
        let (ptr, len) = rt::give_text(String::with_capacity(10));
        assert_eq!(len, 0);
        unsafe { rt::free(ptr, len, 1, 1) };
        assert_eq!(rt::allocate(0, 8, 4) as usize, 4);
        unsafe { rt::free(4 as *mut u8, 0, 8, 4) };
        rt::check_list(std::ptr::null_mut(), 0, 8, 4);
    });
}

#[test]
fn list_ownership_is_transferred() {
    balanced(|| {
        let ptr = host_block(&[1, 0, 0, 0, 2, 0, 0, 0], 4);
        assert_eq!(unsafe { rt::lift_numbers::<u32>(ptr, 2) }, [1, 2]);
    });
}

#[test]
fn an_arena_frees_its_lists() {
    balanced(|| {
        let mut arena = rt::Arena::new();
        let list = arena.list(3, 8, 4);
        unsafe { rt::store(list, 16, 7u32) };
        assert_eq!(unsafe { rt::load::<u32>(list, 16) }, 7);
        arena.list(0, 8, 4);
    });
}

#[test]
fn realloc_shrinks_and_frees() {
    balanced(|| unsafe {
        let ptr = host_block(b"abcdef", 1);
        let ptr = rt::realloc(ptr, 6, 1, 3);
        assert_eq!(std::slice::from_raw_parts(ptr, 3), b"abc");
        assert_eq!(rt::realloc(ptr, 3, 1, 0) as usize, 1);
        assert_eq!(rt::realloc(std::ptr::null_mut(), 0, 8, 0) as usize, 8);
    });
}

#[test]
fn values_from_the_host_are_checked() {
    assert_eq!(rt::lift_char('€' as i32), '€');
    let traps: [fn(); 7] = [
        || _ = rt::lift_char(0xd800),
        || _ = rt::lift_char(0x110000),
        || _ = rt::lift_char(-1),
        || _ = unsafe { rt::lift_text(host_block(b"\xff", 1), 1) },
        || rt::check_list(std::ptr::null_mut(), 1, 8, 4),
        || rt::check_list(2 as *mut u8, 1, 8, 4),
        || rt::check_list(4 as *mut u8, usize::MAX / 4, 8, 4),
    ];
    for (index, trap) in traps.iter().enumerate() {
        assert!(std::panic::catch_unwind(trap).is_err(), "trap {index}");
    }
}

#[test]
fn a_handle_is_taken_once() {
    let handle = rt::Handle::new(7);
    assert_eq!(handle.get(), 7);
    assert_eq!(handle.take(), 7);
    assert_eq!(handle.left(), None);
    assert_eq!(rt::Handle::new(8).left(), Some(8));
}

#[test]
fn borrowed_handles_are_dropped_at_the_end_of_the_call() {
    struct Conn(u32);

    thread_local! {
        static DROPPED: Cell<u32> = const { Cell::new(0) };
    }

    impl Drop for Conn {
        fn drop(&mut self) {
            DROPPED.with(|dropped| dropped.set(dropped.get() * 10 + self.0));
        }
    }

    balanced(|| {
        let mut borrows = rt::Borrows::new();
        let first = unsafe { borrows.keep(Conn(1)) };
        let second = unsafe { borrows.keep(Conn(2)) };
        assert_eq!((first.0, second.0), (1, 2));
        assert_eq!(DROPPED.with(Cell::get), 0);
        drop(borrows);
        assert_eq!(DROPPED.with(Cell::get), 12);
    });
}

#[test]
fn a_resource_has_one_implementation() {
    static TYPE: rt::OneType = rt::OneType::new();
    TYPE.check::<u8>();
    TYPE.check::<u8>();
    assert!(std::panic::catch_unwind(|| TYPE.check::<i8>()).is_err());
    TYPE.check::<u8>();
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy)]
pub struct Access {
    bits: u8,
}

impl Access {
    pub const READ: Self = Self { bits: 1 << 0 };
    pub const WRITE: Self = Self { bits: 1 << 1 };
    pub const RUN: Self = Self { bits: 1 << 2 };
}

rt::flags! { rt Access u8: READ WRITE RUN }

#[test]
fn flags_are_sets() {
    let mut set = Access::READ | Access::RUN;
    assert_eq!(set.bits(), 5);
    assert_eq!(format!("{:?}", set), "Access(READ | RUN)");
    assert_eq!(format!("{:?} {0:x}", Access::empty()), "Access(0x0) 0");
    assert_eq!(set, Access::all() - Access::WRITE);
    assert_eq!(!set, Access::WRITE);
    assert_eq!(set ^ Access::all(), Access::WRITE);
    assert_eq!(set & Access::READ, Access::READ);
    assert!(set.contains(Access::RUN) && !set.contains(Access::all()));
    assert!(set.intersects(Access::all()) && !set.intersects(Access::WRITE));
    set.set(Access::WRITE, true);
    assert!(set.is_all());
    set.toggle(Access::WRITE | Access::RUN);
    assert_eq!(set, Access::READ);
    set -= Access::READ;
    assert!(set.is_empty());
    set |= Access::WRITE;
    assert!(matches!(set, Access::WRITE));
    set.extend([Access::RUN]);
    assert_eq!(set.iter().collect::<Access>(), set);
    let names: Vec<_> = set.iter_names().map(|(name, _)| name).collect();
    assert_eq!(names, ["WRITE", "RUN"]);
    assert_eq!(Access::from_name("RUN"), Some(Access::RUN));
    assert_eq!(Access::from_name("JUMP"), None);
}

#[test]
fn unknown_flags_are_kept_but_not_lowered() {
    let odd = Access::from_bits_retain(0x81);
    assert_eq!(format!("{:?}", odd), "Access(READ | 0x80)");
    assert_eq!(
        odd.iter().map(|flag| flag.bits()).collect::<Vec<_>>(),
        [1, 0x80]
    );
    assert_eq!(Access::from_bits(0x81), None);
    assert_eq!(Access::from_bits_truncate(0x81), Access::READ);
    assert_eq!(odd._lower(), 1);
    assert_eq!(Access::_lift(-1), Access::all());
    assert_eq!(odd.complement(), Access::WRITE | Access::RUN);
}
