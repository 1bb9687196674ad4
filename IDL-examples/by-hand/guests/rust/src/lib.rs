//! A guest without bindings: each declaration is what `pintle abi ../../wit` prints. An address or a length is a `usize`, which
//! has 32 bits here.

use std::alloc::Layout;
use std::ptr::addr_of_mut;

// Imports: `wasm_import_module` names the module, and `link_name` the field, if it is not the name of the function.
#[link(wasm_import_module = "example")]
unsafe extern "C" {
    #[link_name = "send_line"]
    fn send(address: *const u8, length: usize);
}

// `env` is where older compilers look if the code names no module. Rust's linker refuses that since 1.96.
#[link(wasm_import_module = "env")]
unsafe extern "C" {
    fn roll() -> u32;
}

static mut IN_USE: usize = 0;

/// The allocator. The host calls it for memory in which it passes text. Blocks are made as Rust makes them, so that a `String` can
/// take them over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cabi_realloc(
    old: *mut u8,
    old_length: usize,
    align: usize,
    length: usize,
) -> *mut u8 {
    unsafe {
        IN_USE = IN_USE - old_length + length;
        let block = if length == 0 {
            return align as *mut u8;
        } else if old_length == 0 {
            std::alloc::alloc(Layout::from_size_align_unchecked(length, align))
        } else {
            let layout = Layout::from_size_align_unchecked(old_length, align);
            std::alloc::realloc(old, layout, length)
        };
        if block.is_null() {
            std::process::abort();
        }
        block
    }
}

/// Takes over the block of a text that the host passed.
unsafe fn take(address: *mut u8, length: usize) -> String {
    unsafe {
        IN_USE -= length;
        String::from_raw_parts(address, length, length)
    }
}

// Exports. `extern "C"` passes each number as itself. The name is that of the function, or given with `export_name`.

#[unsafe(no_mangle)]
pub extern "C" fn play() {
    let stars = "******";
    let line = &stars[..stars.len().min(unsafe { roll() } as usize)];
    // The text is lent: it has to stay where it is until the host returns.
    unsafe { send(line.as_ptr(), line.len()) }
}

#[unsafe(export_name = "count-words")]
pub unsafe extern "C" fn count_words(address: *mut u8, length: usize) -> u32 {
    let text = unsafe { take(address, length) };
    text.split(' ').filter(|word| !word.is_empty()).count() as u32
}

/// A string is two numbers, and a result can only be one. So both are in an area that is reserved for them, and the result is
/// its address.
#[repr(C)]
pub struct Text {
    address: *mut u8,
    length: usize,
}

static mut SHOUTED: Text = Text {
    address: std::ptr::null_mut(),
    length: 0,
};

#[unsafe(no_mangle)]
pub unsafe extern "C" fn shout(address: *mut u8, length: usize) -> *mut Text {
    let text = unsafe { take(address, length) }.to_ascii_uppercase();
    // Forgotten, not dropped: the host reads it after this function has returned.
    let text = Box::leak(text.into_boxed_str());
    unsafe {
        IN_USE += text.len();
        SHOUTED.address = text.as_mut_ptr();
        SHOUTED.length = text.len();
    }
    addr_of_mut!(SHOUTED)
}

/// The host has copied the text: now it can be dropped.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn cabi_post_shout(area: *mut Text) {
    unsafe { drop(take((*area).address, (*area).length)) }
}

#[unsafe(no_mangle)]
pub extern "C" fn allocated() -> u32 {
    unsafe { IN_USE as u32 }
}
