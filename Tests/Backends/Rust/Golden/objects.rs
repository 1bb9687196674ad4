// Generated for a test.
// Needs Rust 1.82 or later; --rust-version 1.63 suits older compilers.

/// The functions that this module imports from its host.
#[cfg(target_arch = "wasm32")]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _imports {
    #[link(wasm_import_module = "$root")]
    unsafe extern "C" {
        #[link_name = "shine"]
        pub fn shine(lamp: i32) -> i32;
        #[link_name = "[constructor]lamp"]
        pub fn lamp_new() -> i32;
        #[link_name = "[method]lamp.lit"]
        pub fn lamp_lit(self_: i32) -> i32;
        #[link_name = "[resource-drop]lamp"]
        pub fn lamp_drop(handle: u32);
    }

    #[link(wasm_import_module = "test:objects/pool")]
    unsafe extern "C" {
        #[link_name = "[constructor]slot"]
        pub fn pool_slot_new() -> i32;
        #[link_name = "swap"]
        pub fn pool_swap(
            pair_a: i32,
            pair_b: i32,
            plain_text: *const u8,
            plain_text_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "[resource-drop]slot"]
        pub fn pool_slot_drop(handle: u32);
    }

    #[link(wasm_import_module = "spare")]
    unsafe extern "C" {
        #[link_name = "[constructor]slot"]
        pub fn spare_slot_new() -> i32;
        #[link_name = "swap"]
        pub fn spare_swap(
            pair_a: i32,
            pair_b: i32,
            plain_text: *const u8,
            plain_text_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "[resource-drop]slot"]
        pub fn spare_slot_drop(handle: u32);
    }

    #[link(wasm_import_module = "test:objects/net")]
    unsafe extern "C" {
        #[link_name = "[constructor]conn"]
        pub fn conn_new(url: *const u8, url_len: usize) -> i32;
        #[link_name = "[method]conn.send"]
        pub fn conn_send(self_: i32, bytes: *const u8, bytes_len: usize, result_area: *mut u8);
        #[link_name = "[static]conn.open"]
        pub fn conn_open(urls: *const u8, urls_len: usize, result_area: *mut u8);
        #[link_name = "[static]conn.share"]
        pub fn conn_share(a: i32, b: i32, result_area: *mut u8);
        #[link_name = "[method]conn.handle"]
        pub fn conn_handle(self_: i32) -> i32;
        #[link_name = "[method]conn.drop"]
        pub fn net_conn_drop(self_: i32);
        #[link_name = "[method]error.to-debug-string"]
        pub fn error_to_debug_string(self_: i32, result_area: *mut u8);
        #[link_name = "own-forms"]
        pub fn own_forms(
            a_case: i32,
            a_payload: i32,
            b: *const u8,
            b_len: usize,
            c_0: *const u8,
            c_0_len: usize,
            c_1: i32,
            d_conn: i32,
            d_name: *const u8,
            d_name_len: usize,
            e_given: i32,
            e_lent: i32,
            f: *const u8,
            f_len: usize,
            g_0: i32,
            g_1: i32,
            result_area: *mut u8,
        );
        #[link_name = "lent-forms"]
        pub fn lent_forms(parameters: *mut u8);
        #[link_name = "[resource-drop]conn"]
        pub fn net_conn_drop_2(handle: u32);
        #[link_name = "[resource-drop]error"]
        pub fn error_drop(handle: u32);
        #[link_name = "[resource-drop]token"]
        pub fn token_drop(handle: u32);
    }

    #[link(wasm_import_module = "[export]test:objects/work")]
    unsafe extern "C" {
        #[link_name = "[resource-new]job"]
        pub fn job_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]job"]
        pub fn job_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]job"]
        pub fn job_drop(handle: u32);
    }

    #[link(wasm_import_module = "[export]test:objects/pool")]
    unsafe extern "C" {
        #[link_name = "[resource-new]slot"]
        pub fn export_pool_slot_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]slot"]
        pub fn export_pool_slot_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]slot"]
        pub fn export_pool_slot_drop(handle: u32);
    }

    #[link(wasm_import_module = "[export]second")]
    unsafe extern "C" {
        #[link_name = "[resource-new]slot"]
        pub fn export_second_slot_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]slot"]
        pub fn export_second_slot_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]slot"]
        pub fn export_second_slot_drop(handle: u32);
    }
}

/// Exports the functions of a type that implements the `Guest` traits: `export!(App);`, or
/// `export!(App with_types_in path::to::this::module);` from another module.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[allow(unused_macros)]
macro_rules! _export_test_objects_objects {
    ($app:ident) => {
        self::export!($app with_types_in self);
    };
    ($app:ident with_types_in $($path:tt)*) => {
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "check")]
            unsafe extern "C" fn export_check(
                conn: i32,
                lamps_ptr: *mut u8,
                lamps_len: usize,
            ) -> i32 {
                unsafe { $($path)*::_export_check::<$app>(conn, lamps_ptr, lamps_len) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::objects::work::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::objects::work as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:objects/work#[constructor]job")]
            unsafe extern "C" fn export_job_constructor(link: i32) -> *mut u8 {
                unsafe { _module::_export_job_constructor::<<$app as _module::Guest>::Job>(link) }
            }
            #[unsafe(export_name = "test:objects/work#[method]job.run")]
            unsafe extern "C" fn export_job_run(self_: *mut u8, on: i32) -> *mut u8 {
                unsafe { _module::_export_job_run::<<$app as _module::Guest>::Job>(self_, on) }
            }
            #[unsafe(export_name = "test:objects/work#look")]
            unsafe extern "C" fn export_look(
                a: i32,
                b_case: i32,
                b_payload: i32,
                c_ptr: *mut u8,
                c_len: usize,
                d_case: i32,
                d_payload_1: i32,
                d_payload_2_len: usize,
                e_0_job: *mut u8,
                e_0_link: i32,
                e_1: i32,
            ) {
                unsafe { _module::_export_look::<$app>(a, b_case, b_payload, c_ptr, c_len, d_case, d_payload_1, d_payload_2_len, e_0_job, e_0_link, e_1) }
            }
            #[unsafe(export_name = "test:objects/work#take")]
            unsafe extern "C" fn export_take(
                a: i32,
                b_conn: i32,
                b_name_ptr: *mut u8,
                b_name_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_take::<$app>(a, b_conn, b_name_ptr, b_name_len) }
            }
            #[unsafe(export_name = "cabi_post_test:objects/work#take")]
            unsafe extern "C" fn post_return_take(result_area: *mut u8) {
                unsafe { _module::_post_return_take(result_area) }
            }
            #[unsafe(export_name = "test:objects/work#[dtor]job")]
            unsafe extern "C" fn dtor_job(rep: *mut u8) {
                unsafe { _module::Job::dtor::<<$app as _module::Guest>::Job>(rep) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::objects::pool::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::objects::pool as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:objects/pool#[constructor]slot")]
            unsafe extern "C" fn export_slot_constructor() -> i32 {
                unsafe { _module::_export_slot_constructor::<<$app as _module::Guest>::Slot>() }
            }
            #[unsafe(export_name = "test:objects/pool#swap")]
            unsafe extern "C" fn export_swap(
                pair_a: i32,
                pair_b: i32,
                plain_text_ptr: *mut u8,
                plain_text_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_swap::<$app>(pair_a, pair_b, plain_text_ptr, plain_text_len) }
            }
            #[unsafe(export_name = "test:objects/pool#[dtor]slot")]
            unsafe extern "C" fn dtor_slot(rep: *mut u8) {
                unsafe { _module::Slot::dtor::<<$app as _module::Guest>::Slot>(rep) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::second::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::second as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "second#[constructor]slot")]
            unsafe extern "C" fn export_slot_constructor() -> i32 {
                unsafe { _module::_export_slot_constructor::<<$app as _module::Guest>::Slot>() }
            }
            #[unsafe(export_name = "second#swap")]
            unsafe extern "C" fn export_swap(
                pair_a: i32,
                pair_b: i32,
                plain_text_ptr: *mut u8,
                plain_text_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_swap::<$app>(pair_a, pair_b, plain_text_ptr, plain_text_len) }
            }
            #[unsafe(export_name = "second#[dtor]slot")]
            unsafe extern "C" fn dtor_slot(rep: *mut u8) {
                unsafe { _module::Slot::dtor::<<$app as _module::Guest>::Slot>(rep) }
            }
        };
    };
}
#[rustfmt::skip]
#[allow(unused_imports)]
pub(crate) use _export_test_objects_objects as export;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub type Conn = test::objects::net::Conn;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[repr(transparent)]
#[derive(Debug)]
pub struct Lamp {
    handle: _rt::Handle,
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
impl Lamp {
    pub fn new() -> Self {
        // SAFETY: the core values match this signature; the host only borrows the arguments.
        unsafe { Lamp::from_handle(_imports::lamp_new() as u32) }
    }

    pub fn lit(&self) -> bool {
        // SAFETY: the core values match this signature; the host only borrows the arguments.
        unsafe { _imports::lamp_lit(self.handle() as i32) != 0 }
    }

    #[doc(hidden)]
    pub unsafe fn from_handle(handle: u32) -> Self {
        Self {
            handle: _rt::Handle::new(handle),
        }
    }

    #[doc(hidden)]
    pub fn take_handle(&self) -> u32 {
        self.handle.take()
    }

    #[doc(hidden)]
    pub fn handle(&self) -> u32 {
        self.handle.get()
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
impl ::core::ops::Drop for Lamp {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.left() {
            // SAFETY: this guest owns the handle, and drops it only here.
            unsafe { _imports::lamp_drop(handle) }
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub fn shine(lamp: &Lamp) -> Lamp {
    // SAFETY: the core values match this signature; the host only borrows the arguments.
    unsafe { Lamp::from_handle(_imports::shine(lamp.handle() as i32) as u32) }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub trait Guest {
    fn check(conn: &Conn, lamps: _rt::Vec<&Lamp>) -> Lamp;
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[doc(hidden)]
pub unsafe fn _export_check<T: Guest>(conn: i32, lamps_ptr: *mut u8, lamps_len: usize) -> i32 {
    _rt::run_ctors_once();
    // SAFETY: the host passes core values of this signature, and owned blocks.
    unsafe {
        let mut borrows = _rt::Borrows::new();
        _rt::check_list(lamps_ptr, lamps_len, 4, 4);
        let mut lamps = _rt::Vec::with_capacity(lamps_len);
        for index in 0..lamps_len {
            let base = lamps_ptr.add(index * 4);
            lamps.push(borrows.keep(Lamp::from_handle(_rt::load::<i32>(base, 0) as u32)));
        }
        _rt::free(lamps_ptr, lamps_len, 4, 4);
        let result = T::check(&test::objects::net::Conn::from_handle(conn as u32), lamps);
        result.take_handle() as i32
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod exports {
    /// The same interface on both sides and under two names.
    pub mod second {
        use super::super::{_imports, _memory, _rt};

        #[derive(Debug)]
        pub struct Pair {
            pub a: Slot,
            pub b: Slot,
        }

        pub type Plain = super::test::objects::pool::Plain;

        #[repr(transparent)]
        #[derive(Debug)]
        pub struct Slot {
            handle: _rt::Handle,
        }

        static _SLOT_TYPE: _rt::OneType = _rt::OneType::new();

        impl Slot {
            /// Creates an owned handle to a value.
            pub fn new<T: GuestSlot>(val: T) -> Self {
                _SLOT_TYPE.check::<T>();
                // SAFETY: the host keeps the pointer until it passes it to the destructor.
                unsafe {
                    let rep = T::resource_into_raw_(Some(val));
                    Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                }
            }

            /// Returns the value.
            pub fn get<T: GuestSlot>(&self) -> &T {
                // SAFETY: `rep` has checked that values of this resource have this type.
                match unsafe { &*self.rep::<T>() } {
                    Some(value) => value,
                    None => _rt::trap("the value has been taken out"),
                }
            }

            pub fn get_mut<T: GuestSlot>(&mut self) -> &mut T {
                // SAFETY: `rep` has checked that values of this resource have this type.
                match unsafe { &mut *self.rep::<T>() } {
                    Some(value) => value,
                    None => _rt::trap("the value has been taken out"),
                }
            }

            /// Takes the value out of the resource, and drops the handle.
            pub fn into_inner<T: GuestSlot>(self) -> T {
                // SAFETY: `rep` has checked that values of this resource have this type.
                match unsafe { (*self.rep::<T>()).take() } {
                    Some(value) => value,
                    None => _rt::trap("the value has been taken out"),
                }
            }

            fn rep<T: GuestSlot>(&self) -> *mut Option<T> {
                _SLOT_TYPE.check::<T>();
                T::_resource_rep(self.handle()).cast()
            }

            #[doc(hidden)]
            pub unsafe fn from_handle(handle: u32) -> Self {
                Self {
                    handle: _rt::Handle::new(handle),
                }
            }

            #[doc(hidden)]
            pub fn take_handle(&self) -> u32 {
                self.handle.take()
            }

            #[doc(hidden)]
            pub fn handle(&self) -> u32 {
                self.handle.get()
            }

            #[doc(hidden)]
            pub unsafe fn dtor<T: GuestSlot>(rep: *mut u8) {
                // SAFETY: the pointer comes from `new`, and the host passes it here once.
                ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
            }
        }

        impl ::core::ops::Drop for Slot {
            fn drop(&mut self) {
                if let Some(handle) = self.handle.left() {
                    // SAFETY: this guest owns the handle, and drops it only here.
                    unsafe { _imports::export_second_slot_drop(handle) }
                }
            }
        }

        /// A borrowed [`Slot`], valid for the duration of a call.
        #[repr(transparent)]
        #[derive(Debug)]
        pub struct SlotBorrow<'a> {
            rep: *const u8,
            owner: ::core::marker::PhantomData<&'a Slot>,
        }

        impl<'a> SlotBorrow<'a> {
            #[doc(hidden)]
            pub unsafe fn lift(rep: *const u8) -> Self {
                Self {
                    rep,
                    owner: ::core::marker::PhantomData,
                }
            }

            /// Returns the value.
            pub fn get<T: GuestSlot>(&self) -> &'a T {
                _SLOT_TYPE.check::<T>();
                // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                match unsafe { &*self.rep.cast::<Option<T>>() } {
                    Some(value) => value,
                    None => _rt::trap("the value has been taken out"),
                }
            }
        }

        pub trait Guest {
            type Slot: GuestSlot;

            fn swap(pair: Pair, plain: Plain) -> Pair;
        }

        /// An implementation of the resource [`Slot`].
        pub trait GuestSlot: _rt::Resource<Rep = Option<Self>> {
            fn new() -> Self;

            #[doc(hidden)]
            unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                _rt::Box::into_raw(_rt::Box::new(val))
            }

            #[doc(hidden)]
            unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                // SAFETY: the pointer comes from `resource_into_raw_`.
                unsafe { *_rt::Box::from_raw(ptr) }
            }

            #[doc(hidden)]
            unsafe fn _resource_new(val: *mut u8) -> u32 {
                // SAFETY: the host only stores the pointer.
                unsafe { _imports::export_second_slot_new(val) }
            }

            #[doc(hidden)]
            fn _resource_rep(handle: u32) -> *mut u8 {
                // SAFETY: the host looks up the handle, and traps if it is invalid.
                unsafe { _imports::export_second_slot_rep(handle) }
            }
        }

        static mut _RESULT_AREA: _rt::Area<u32, 8> = _rt::Area::new();

        #[doc(hidden)]
        pub unsafe fn _export_slot_constructor<T: GuestSlot>() -> i32 {
            _rt::run_ctors_once();
            // SAFETY: the host passes core values of this signature, and owned blocks.
            unsafe { Slot::new(T::new()).take_handle() as i32 }
        }

        #[doc(hidden)]
        pub unsafe fn _export_swap<T: Guest>(
            pair_a: i32,
            pair_b: i32,
            plain_text_ptr: *mut u8,
            plain_text_len: usize,
        ) -> *mut u8 {
            _rt::run_ctors_once();
            // SAFETY: the host passes core values of this signature, and owned blocks.
            unsafe {
                let plain_text = _rt::lift_text(plain_text_ptr, plain_text_len);
                let pair = Pair {
                    a: Slot::from_handle(pair_a as u32),
                    b: Slot::from_handle(pair_b as u32),
                };
                let plain = Plain { text: plain_text };
                let result = T::swap(pair, plain);
                let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                _memory::give_pair_2(result, result_area);
                result_area
            }
        }
    }

    pub mod test {
        pub mod objects {
            /// The same interface on both sides and under two names.
            pub mod pool {
                use super::super::super::super::{_imports, _memory, _rt};

                #[derive(Debug)]
                pub struct Pair {
                    pub a: Slot,
                    pub b: Slot,
                }

                #[derive(Clone, Debug)]
                pub struct Plain {
                    pub text: _rt::String,
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Slot {
                    handle: _rt::Handle,
                }

                static _SLOT_TYPE: _rt::OneType = _rt::OneType::new();

                impl Slot {
                    /// Creates an owned handle to a value.
                    pub fn new<T: GuestSlot>(val: T) -> Self {
                        _SLOT_TYPE.check::<T>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T::resource_into_raw_(Some(val));
                            Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestSlot>(&self) -> &T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T: GuestSlot>(&mut self) -> &mut T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T: GuestSlot>(self) -> T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T: GuestSlot>(&self) -> *mut Option<T> {
                        _SLOT_TYPE.check::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestSlot>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Slot {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::export_pool_slot_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Slot`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct SlotBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Slot>,
                }

                impl<'a> SlotBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestSlot>(&self) -> &'a T {
                        _SLOT_TYPE.check::<T>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                pub trait Guest {
                    type Slot: GuestSlot;

                    fn swap(pair: Pair, plain: Plain) -> Pair;
                }

                /// An implementation of the resource [`Slot`].
                pub trait GuestSlot: _rt::Resource<Rep = Option<Self>> {
                    fn new() -> Self;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::export_pool_slot_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::export_pool_slot_rep(handle) }
                    }
                }

                static mut _RESULT_AREA: _rt::Area<u32, 8> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_slot_constructor<T: GuestSlot>() -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { Slot::new(T::new()).take_handle() as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_swap<T: Guest>(
                    pair_a: i32,
                    pair_b: i32,
                    plain_text_ptr: *mut u8,
                    plain_text_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let plain_text = _rt::lift_text(plain_text_ptr, plain_text_len);
                        let pair = Pair {
                            a: Slot::from_handle(pair_a as u32),
                            b: Slot::from_handle(pair_b as u32),
                        };
                        let plain = Plain { text: plain_text };
                        let result = T::swap(pair, plain);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        _memory::give_pair(result, result_area);
                        result_area
                    }
                }
            }

            /// The guest gets objects of the host, and has some of its own.
            pub mod work {
                use super::super::super::super::{_imports, _memory, _rt};

                pub type Link = super::super::super::super::test::objects::net::Conn;

                pub type View<'a> = super::super::super::super::test::objects::net::View<'a>;

                pub type Target<'a> = super::super::super::super::test::objects::net::Target<'a>;

                pub type Lease = super::super::super::super::test::objects::net::Lease;

                pub type Error = super::super::super::super::test::objects::net::Error;

                #[derive(Debug)]
                pub struct Step<'a> {
                    pub job: JobBorrow<'a>,
                    pub link: &'a Link,
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Job {
                    handle: _rt::Handle,
                }

                static _JOB_TYPE: _rt::OneType = _rt::OneType::new();

                impl Job {
                    /// Creates an owned handle to a value.
                    pub fn new<T: GuestJob>(val: T) -> Self {
                        _JOB_TYPE.check::<T>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T::resource_into_raw_(Some(val));
                            Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestJob>(&self) -> &T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T: GuestJob>(&mut self) -> &mut T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T: GuestJob>(self) -> T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T: GuestJob>(&self) -> *mut Option<T> {
                        _JOB_TYPE.check::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestJob>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Job {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::job_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Job`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct JobBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Job>,
                }

                impl<'a> JobBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestJob>(&self) -> &'a T {
                        _JOB_TYPE.check::<T>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                pub trait Guest {
                    type Job: GuestJob;

                    fn look(
                        a: &Link,
                        b: Option<&Link>,
                        c: _rt::Vec<View<'_>>,
                        d: Target<'_>,
                        e: (Step<'_>, u8),
                    );

                    fn take(a: Link, b: Lease) -> _rt::Vec<Lease>;
                }

                /// An implementation of the resource [`Job`].
                pub trait GuestJob: _rt::Resource<Rep = Option<Self>> {
                    fn new(link: Link) -> Result<Self, Error>;

                    fn run(&self, on: &Link) -> Result<Link, Error>;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::job_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::job_rep(handle) }
                    }
                }

                static mut _RESULT_AREA: _rt::Area<u32, 8> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_job_constructor<T: GuestJob>(link: i32) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let result = T::new(Link::from_handle(link as u32)).map(Job::new);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _rt::store::<i32>(result_area, 4, value.take_handle() as i32);
                            }
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _rt::store::<i32>(result_area, 4, value.take_handle() as i32);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_job_run<T: GuestJob>(self_: *mut u8, on: i32) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let result = T::run(
                            JobBorrow::lift(self_).get(),
                            &Link::from_handle(on as u32),
                        );
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _rt::store::<i32>(result_area, 4, value.take_handle() as i32);
                            }
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _rt::store::<i32>(result_area, 4, value.take_handle() as i32);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_look<T: Guest>(
                    a: i32,
                    b_case: i32,
                    b_payload: i32,
                    c_ptr: *mut u8,
                    c_len: usize,
                    d_case: i32,
                    d_payload_1: i32,
                    d_payload_2_len: usize,
                    e_0_job: *mut u8,
                    e_0_link: i32,
                    e_1: i32,
                ) {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let mut borrows = _rt::Borrows::new();
                        let b = match b_case {
                            0 => None,
                            1 => Some(borrows.keep(Link::from_handle(b_payload as u32))),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        _rt::check_list(c_ptr, c_len, 12, 4);
                        let mut c = _rt::Vec::with_capacity(c_len);
                        for index in 0..c_len {
                            let base = c_ptr.add(index * 12);
                            c.push(_memory::load_view(base, &mut borrows));
                        }
                        _rt::free(c_ptr, c_len, 12, 4);
                        let d = match d_case {
                            0 => Target::Nobody,
                            1 => Target::One(borrows.keep(Link::from_handle(d_payload_1 as u32))),
                            2 => {
                                let d_ptr = d_payload_1 as usize as *mut u8;
                                _rt::check_list(d_ptr, d_payload_2_len, 12, 4);
                                let mut d_many = _rt::Vec::with_capacity(d_payload_2_len);
                                for index in 0..d_payload_2_len {
                                    let base = d_ptr.add(index * 12);
                                    d_many.push(_memory::load_view(base, &mut borrows));
                                }
                                _rt::free(d_ptr, d_payload_2_len, 12, 4);
                                Target::Many(d_many)
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let e_0 = Step {
                            job: JobBorrow::lift(e_0_job),
                            link: borrows.keep(Link::from_handle(e_0_link as u32)),
                        };
                        let e = (e_0, e_1 as u8);
                        T::look(&Link::from_handle(a as u32), b, c, d, e);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_take<T: Guest>(
                    a: i32,
                    b_conn: i32,
                    b_name_ptr: *mut u8,
                    b_name_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let b_name = _rt::lift_text(b_name_ptr, b_name_len);
                        let b = Lease { conn: Link::from_handle(b_conn as u32), name: b_name };
                        let result = T::take(Link::from_handle(a as u32), b);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let result_len = result.len();
                        let mut base = _rt::allocate(result_len, 12, 4);
                        let result_ptr = base;
                        for item in result {
                            _memory::give_lease(item, base);
                            base = base.add(12);
                        }
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_take(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        let ptr = _rt::load::<*mut u8>(result_area, 0);
                        let len = _rt::load::<usize>(result_area, 4);
                        for index in 0..len {
                            let base = ptr.add(index * 12);
                            _memory::release_lease(base);
                        }
                        _rt::free(ptr, len, 12, 4);
                    }
                }
            }
        }
    }
}

/// The same interface on both sides and under two names.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod spare {
    use super::{_imports, _memory, _rt};

    #[repr(transparent)]
    #[derive(Debug)]
    pub struct Slot {
        handle: _rt::Handle,
    }

    impl Slot {
        pub fn new() -> Self {
            // SAFETY: the core values match this signature; the host only borrows the arguments.
            unsafe { Slot::from_handle(_imports::spare_slot_new() as u32) }
        }

        #[doc(hidden)]
        pub unsafe fn from_handle(handle: u32) -> Self {
            Self {
                handle: _rt::Handle::new(handle),
            }
        }

        #[doc(hidden)]
        pub fn take_handle(&self) -> u32 {
            self.handle.take()
        }

        #[doc(hidden)]
        pub fn handle(&self) -> u32 {
            self.handle.get()
        }
    }

    impl ::core::ops::Drop for Slot {
        fn drop(&mut self) {
            if let Some(handle) = self.handle.left() {
                // SAFETY: this guest owns the handle, and drops it only here.
                unsafe { _imports::spare_slot_drop(handle) }
            }
        }
    }

    #[derive(Debug)]
    pub struct Pair {
        pub a: Slot,
        pub b: Slot,
    }

    pub type Plain = super::test::objects::pool::Plain;

    pub fn swap(pair: Pair, plain: &Plain) -> Pair {
        // SAFETY: the core values match this signature; the host only borrows the arguments.
        unsafe {
            let mut area = _rt::Area::<u32, 8>::new();
            let result_area = area.ptr();
            _imports::spare_swap(
                pair.a.take_handle() as i32,
                pair.b.take_handle() as i32,
                plain.text.as_ptr(),
                plain.text.len(),
                result_area,
            );
            _memory::load_pair_2(result_area)
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod test {
    pub mod objects {
        /// Objects that live in the host.
        pub mod net {
            use super::super::super::{_imports, _memory, _rt};

            /// A connection.
            #[repr(transparent)]
            #[derive(Debug)]
            pub struct Conn {
                handle: _rt::Handle,
            }

            impl Conn {
                pub fn new(url: &str) -> Self {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe { Conn::from_handle(_imports::conn_new(url.as_ptr(), url.len()) as u32) }
                }

                pub fn send(&self, bytes: &[u8]) -> Result<u32, Error> {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe {
                        let mut area = _rt::Area::<u32, 8>::new();
                        let result_area = area.ptr();
                        _imports::conn_send(
                            self._handle() as i32,
                            bytes.as_ptr(),
                            bytes.len(),
                            result_area,
                        );
                        match _rt::load::<u8>(result_area, 0) {
                            0 => Ok(_rt::load::<u32>(result_area, 4)),
                            1 => Err(Error::from_handle(_rt::load::<i32>(result_area, 4) as u32)),
                            _ => _rt::trap("invalid discriminant"),
                        }
                    }
                }

                pub fn open(urls: &[_rt::String]) -> Result<Conn, Failure> {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe {
                        let mut arena = _rt::Arena::new();
                        let urls_len = urls.len();
                        let mut base = arena.list(urls_len, 8, 4);
                        let urls_ptr: *const u8 = base;
                        for item in urls {
                            _rt::store::<*const u8>(base, 0, item.as_ptr());
                            _rt::store::<usize>(base, 4, item.len());
                            base = base.add(8);
                        }
                        let mut area = _rt::Area::<u32, 12>::new();
                        let result_area = area.ptr();
                        _imports::conn_open(urls_ptr, urls_len, result_area);
                        let result = match _rt::load::<u8>(result_area, 0) {
                            0 => Ok(Conn::from_handle(_rt::load::<i32>(result_area, 4) as u32)),
                            1 => Err(_memory::load_failure(result_area.add(4))),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        ::core::mem::drop(arena);
                        result
                    }
                }

                pub fn share(a: Conn, b: &Conn) -> (Conn, _rt::String) {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe {
                        let mut area = _rt::Area::<u32, 12>::new();
                        let result_area = area.ptr();
                        _imports::conn_share(
                            a.take_handle() as i32,
                            b._handle() as i32,
                            result_area,
                        );
                        let result_1 = _rt::lift_text(
                            _rt::load(result_area, 4),
                            _rt::load(result_area, 8),
                        );
                        (Conn::from_handle(_rt::load::<i32>(result_area, 0) as u32), result_1)
                    }
                }

                /// The names of the handle's own functions.
                pub fn handle(&self) -> u32 {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe { _imports::conn_handle(self._handle() as i32) as u32 }
                }

                pub fn drop(&self) {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe { _imports::net_conn_drop(self._handle() as i32) }
                }

                #[doc(hidden)]
                pub unsafe fn from_handle(handle: u32) -> Self {
                    Self {
                        handle: _rt::Handle::new(handle),
                    }
                }

                #[doc(hidden)]
                pub fn take_handle(&self) -> u32 {
                    self.handle.take()
                }

                #[doc(hidden)]
                pub fn _handle(&self) -> u32 {
                    self.handle.get()
                }
            }

            impl ::core::ops::Drop for Conn {
                fn drop(&mut self) {
                    if let Some(handle) = self.handle.left() {
                        // SAFETY: this guest owns the handle, and drops it only here.
                        unsafe { _imports::net_conn_drop_2(handle) }
                    }
                }
            }

            #[repr(transparent)]
            #[derive(Debug)]
            pub struct Error {
                handle: _rt::Handle,
            }

            impl Error {
                pub fn to_debug_string(&self) -> _rt::String {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe {
                        let mut area = _rt::Area::<u32, 8>::new();
                        let result_area = area.ptr();
                        _imports::error_to_debug_string(self.handle() as i32, result_area);
                        _rt::lift_text(_rt::load(result_area, 0), _rt::load(result_area, 4))
                    }
                }

                #[doc(hidden)]
                pub unsafe fn from_handle(handle: u32) -> Self {
                    Self {
                        handle: _rt::Handle::new(handle),
                    }
                }

                #[doc(hidden)]
                pub fn take_handle(&self) -> u32 {
                    self.handle.take()
                }

                #[doc(hidden)]
                pub fn handle(&self) -> u32 {
                    self.handle.get()
                }
            }

            impl ::core::ops::Drop for Error {
                fn drop(&mut self) {
                    if let Some(handle) = self.handle.left() {
                        // SAFETY: this guest owns the handle, and drops it only here.
                        unsafe { _imports::error_drop(handle) }
                    }
                }
            }

            /// A resource without functions.
            #[repr(transparent)]
            #[derive(Debug)]
            pub struct Token {
                handle: _rt::Handle,
            }

            impl Token {
                #[doc(hidden)]
                pub unsafe fn from_handle(handle: u32) -> Self {
                    Self {
                        handle: _rt::Handle::new(handle),
                    }
                }

                #[doc(hidden)]
                pub fn take_handle(&self) -> u32 {
                    self.handle.take()
                }

                #[doc(hidden)]
                pub fn handle(&self) -> u32 {
                    self.handle.get()
                }
            }

            impl ::core::ops::Drop for Token {
                fn drop(&mut self) {
                    if let Some(handle) = self.handle.left() {
                        // SAFETY: this guest owns the handle, and drops it only here.
                        unsafe { _imports::token_drop(handle) }
                    }
                }
            }

            pub enum Failure {
                Closed,
                Last(Error),
            }

            impl ::core::fmt::Debug for Failure {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self {
                        Self::Closed => f.write_str("Failure::Closed"),
                        Self::Last(value) => _rt::debug_case(f, "Failure::Last", value),
                    }
                }
            }

            impl ::core::fmt::Display for Failure {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(self, f)
                }
            }

            impl ::core::error::Error for Failure {}

            #[derive(Debug)]
            pub struct Lease {
                pub conn: Conn,
                pub name: _rt::String,
            }

            #[derive(Debug)]
            pub struct View<'a> {
                pub conn: &'a Conn,
                pub name: _rt::String,
            }

            #[derive(Debug)]
            pub struct Swap<'a> {
                pub given: Conn,
                pub lent: &'a Conn,
            }

            pub enum Target<'a> {
                Nobody,
                One(&'a Conn),
                Many(_rt::Vec<View<'a>>),
            }

            impl ::core::fmt::Debug for Target<'_> {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self {
                        Self::Nobody => f.write_str("Target::Nobody"),
                        Self::One(value) => _rt::debug_case(f, "Target::One", value),
                        Self::Many(value) => _rt::debug_case(f, "Target::Many", value),
                    }
                }
            }

            pub type Maybe<'a> = Option<&'a Conn>;

            pub fn own_forms(
                a: Option<Conn>,
                b: _rt::Vec<Conn>,
                c: (_rt::String, Conn),
                d: Lease,
                e: Swap<'_>,
                f: _rt::BTreeMap<u8, Conn>,
                g: [Conn; 2],
            ) -> _rt::Vec<Lease> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let (a_case, a_payload) = match &a {
                        None => (0, 0),
                        Some(value) => (1, value.take_handle() as i32),
                    };
                    let b_len = b.len();
                    let mut base = arena.list(b_len, 4, 4);
                    let b_ptr: *const u8 = base;
                    for item in &b {
                        _rt::store::<i32>(base, 0, item.take_handle() as i32);
                        base = base.add(4);
                    }
                    let f_len = f.len();
                    let mut base = arena.list(f_len, 8, 4);
                    let f_ptr: *const u8 = base;
                    for (key, value) in &f {
                        _rt::store::<u8>(base, 0, *key);
                        _rt::store::<i32>(base, 4, value.take_handle() as i32);
                        base = base.add(8);
                    }
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::own_forms(
                        a_case,
                        a_payload,
                        b_ptr,
                        b_len,
                        c.0.as_ptr(),
                        c.0.len(),
                        c.1.take_handle() as i32,
                        d.conn.take_handle() as i32,
                        d.name.as_ptr(),
                        d.name.len(),
                        e.given.take_handle() as i32,
                        e.lent._handle() as i32,
                        f_ptr,
                        f_len,
                        g[0].take_handle() as i32,
                        g[1].take_handle() as i32,
                        result_area,
                    );
                    let result_ptr = _rt::load::<*mut u8>(result_area, 0);
                    let result_len = _rt::load::<usize>(result_area, 4);
                    _rt::check_list(result_ptr, result_len, 12, 4);
                    let mut result = _rt::Vec::with_capacity(result_len);
                    for index in 0..result_len {
                        let base = result_ptr.add(index * 12);
                        result.push(_memory::load_lease(base));
                    }
                    _rt::free(result_ptr, result_len, 12, 4);
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn lent_forms(
                a: Option<&Conn>,
                b: &[&Conn],
                c: (&str, &Conn),
                d: &View<'_>,
                e: &Maybe<'_>,
                f: &_rt::BTreeMap<u8, &Conn>,
                g: &Target<'_>,
            ) {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let mut area = _rt::Area::<u32, 68>::new();
                    let parameter_area = area.ptr();
                    match a {
                        None => _rt::store::<u8>(parameter_area, 0, 0),
                        Some(value) => {
                            _rt::store::<u8>(parameter_area, 0, 1);
                            _rt::store::<i32>(parameter_area, 4, value._handle() as i32);
                        }
                    }
                    let b_len = b.len();
                    let mut base = arena.list(b_len, 4, 4);
                    let b_ptr: *const u8 = base;
                    for item in b {
                        _rt::store::<i32>(base, 0, item._handle() as i32);
                        base = base.add(4);
                    }
                    _rt::store::<*const u8>(parameter_area, 8, b_ptr);
                    _rt::store::<usize>(parameter_area, 12, b_len);
                    _rt::store::<*const u8>(parameter_area, 16, c.0.as_ptr());
                    _rt::store::<usize>(parameter_area, 20, c.0.len());
                    _rt::store::<i32>(parameter_area, 24, c.1._handle() as i32);
                    _memory::lend_view(d, parameter_area.add(28));
                    match e {
                        None => _rt::store::<u8>(parameter_area, 40, 0),
                        Some(value) => {
                            _rt::store::<u8>(parameter_area, 40, 1);
                            _rt::store::<i32>(parameter_area, 44, value._handle() as i32);
                        }
                    }
                    let f_len = f.len();
                    let mut base = arena.list(f_len, 8, 4);
                    let f_ptr: *const u8 = base;
                    for (key, value) in f {
                        _rt::store::<u8>(base, 0, *key);
                        _rt::store::<i32>(base, 4, value._handle() as i32);
                        base = base.add(8);
                    }
                    _rt::store::<*const u8>(parameter_area, 48, f_ptr);
                    _rt::store::<usize>(parameter_area, 52, f_len);
                    _memory::lend_target(g, parameter_area.add(56), &mut arena);
                    _imports::lent_forms(parameter_area);
                    ::core::mem::drop(arena);
                }
            }
        }

        /// The same interface on both sides and under two names.
        pub mod pool {
            use super::super::super::{_imports, _memory, _rt};

            #[repr(transparent)]
            #[derive(Debug)]
            pub struct Slot {
                handle: _rt::Handle,
            }

            impl Slot {
                pub fn new() -> Self {
                    // SAFETY: the core values match this signature; the host only borrows the arguments.
                    unsafe { Slot::from_handle(_imports::pool_slot_new() as u32) }
                }

                #[doc(hidden)]
                pub unsafe fn from_handle(handle: u32) -> Self {
                    Self {
                        handle: _rt::Handle::new(handle),
                    }
                }

                #[doc(hidden)]
                pub fn take_handle(&self) -> u32 {
                    self.handle.take()
                }

                #[doc(hidden)]
                pub fn handle(&self) -> u32 {
                    self.handle.get()
                }
            }

            impl ::core::ops::Drop for Slot {
                fn drop(&mut self) {
                    if let Some(handle) = self.handle.left() {
                        // SAFETY: this guest owns the handle, and drops it only here.
                        unsafe { _imports::pool_slot_drop(handle) }
                    }
                }
            }

            #[derive(Debug)]
            pub struct Pair {
                pub a: Slot,
                pub b: Slot,
            }

            #[derive(Clone, Debug)]
            pub struct Plain {
                pub text: _rt::String,
            }

            pub fn swap(pair: Pair, plain: &Plain) -> Pair {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::pool_swap(
                        pair.a.take_handle() as i32,
                        pair.b.take_handle() as i32,
                        plain.text.as_ptr(),
                        plain.text.len(),
                        result_area,
                    );
                    _memory::load_pair(result_area)
                }
            }
        }
    }
}

/// Loads, stores and releases named types in their Canonical ABI layout.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _memory {
    use super::_rt;

    pub unsafe fn load_pair(base: *mut u8) -> super::test::objects::pool::Pair {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_a = super::test::objects::pool::Slot::from_handle(
                _rt::load::<i32>(base, 0) as u32,
            );
            let value_b = super::test::objects::pool::Slot::from_handle(
                _rt::load::<i32>(base, 4) as u32,
            );
            super::test::objects::pool::Pair { a: value_a, b: value_b }
        }
    }

    pub unsafe fn load_pair_2(base: *mut u8) -> super::spare::Pair {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_a = super::spare::Slot::from_handle(_rt::load::<i32>(base, 0) as u32);
            let value_b = super::spare::Slot::from_handle(_rt::load::<i32>(base, 4) as u32);
            super::spare::Pair { a: value_a, b: value_b }
        }
    }

    pub unsafe fn load_failure(base: *mut u8) -> super::test::objects::net::Failure {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match _rt::load::<u8>(base, 0) {
                0 => super::test::objects::net::Failure::Closed,
                1 => {
                    let value_last = super::test::objects::net::Error::from_handle(
                        _rt::load::<i32>(base, 4) as u32,
                    );
                    super::test::objects::net::Failure::Last(value_last)
                }
                _ => _rt::trap("invalid discriminant"),
            }
        }
    }

    pub unsafe fn load_lease(base: *mut u8) -> super::test::objects::net::Lease {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_conn = super::test::objects::net::Conn::from_handle(
                _rt::load::<i32>(base, 0) as u32,
            );
            super::test::objects::net::Lease {
                conn: value_conn,
                name: _rt::lift_text(_rt::load(base, 4), _rt::load(base, 8)),
            }
        }
    }

    pub unsafe fn lend_view(value: &super::test::objects::net::View<'_>, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<i32>(base, 0, value.conn._handle() as i32);
            _rt::store::<*const u8>(base, 4, value.name.as_ptr());
            _rt::store::<usize>(base, 8, value.name.len());
        }
    }

    pub unsafe fn lend_target(
        value: &super::test::objects::net::Target<'_>,
        base: *mut u8,
        arena: &mut _rt::Arena,
    ) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match value {
                super::test::objects::net::Target::Nobody => _rt::store::<u8>(base, 0, 0),
                super::test::objects::net::Target::One(value_2) => {
                    _rt::store::<u8>(base, 0, 1);
                    _rt::store::<i32>(base, 4, value_2._handle() as i32);
                }
                super::test::objects::net::Target::Many(value_2) => {
                    _rt::store::<u8>(base, 0, 2);
                    let value_many_len = value_2.len();
                    let mut base_2 = arena.list(value_many_len, 12, 4);
                    let value_many_ptr: *const u8 = base_2;
                    for item in value_2 {
                        lend_view(item, base_2);
                        base_2 = base_2.add(12);
                    }
                    _rt::store::<*const u8>(base, 4, value_many_ptr);
                    _rt::store::<usize>(base, 8, value_many_len);
                }
            }
        }
    }

    pub unsafe fn load_view<'a>(
        base: *mut u8,
        borrows: &mut _rt::Borrows,
    ) -> super::test::objects::net::View<'a> {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_conn = borrows.keep(
                super::test::objects::net::Conn::from_handle(_rt::load::<i32>(base, 0) as u32),
            );
            super::test::objects::net::View {
                conn: value_conn,
                name: _rt::lift_text(_rt::load(base, 4), _rt::load(base, 8)),
            }
        }
    }

    pub unsafe fn give_lease(value: super::test::objects::net::Lease, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<i32>(base, 0, value.conn.take_handle() as i32);
            let (value_name_ptr, value_name_len) = _rt::give_text(value.name);
            _rt::store::<*mut u8>(base, 4, value_name_ptr);
            _rt::store::<usize>(base, 8, value_name_len);
        }
    }

    pub unsafe fn release_lease(base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::free(_rt::load(base, 4), _rt::load(base, 8), 1, 1);
        }
    }

    pub unsafe fn give_pair(value: super::exports::test::objects::pool::Pair, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<i32>(base, 0, value.a.take_handle() as i32);
            _rt::store::<i32>(base, 4, value.b.take_handle() as i32);
        }
    }

    pub unsafe fn give_pair_2(value: super::exports::second::Pair, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<i32>(base, 0, value.a.take_handle() as i32);
            _rt::store::<i32>(base, 4, value.b.take_handle() as i32);
        }
    }
}

/// Stubs for targets without a host, which panic.
#[cfg(not(target_arch = "wasm32"))]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _imports {
    use super::_rt;

    pub unsafe fn shine(_: i32) -> i32 {
        _rt::no_host("$root shine")
    }

    pub unsafe fn lamp_new() -> i32 {
        _rt::no_host("$root [constructor]lamp")
    }

    pub unsafe fn lamp_lit(_: i32) -> i32 {
        _rt::no_host("$root [method]lamp.lit")
    }

    pub unsafe fn pool_slot_new() -> i32 {
        _rt::no_host("test:objects/pool [constructor]slot")
    }

    pub unsafe fn pool_swap(_: i32, _: i32, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:objects/pool swap")
    }

    pub unsafe fn spare_slot_new() -> i32 {
        _rt::no_host("spare [constructor]slot")
    }

    pub unsafe fn spare_swap(_: i32, _: i32, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("spare swap")
    }

    pub unsafe fn conn_new(_: *const u8, _: usize) -> i32 {
        _rt::no_host("test:objects/net [constructor]conn")
    }

    pub unsafe fn conn_send(_: i32, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:objects/net [method]conn.send")
    }

    pub unsafe fn conn_open(_: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:objects/net [static]conn.open")
    }

    pub unsafe fn conn_share(_: i32, _: i32, _: *mut u8) {
        _rt::no_host("test:objects/net [static]conn.share")
    }

    pub unsafe fn conn_handle(_: i32) -> i32 {
        _rt::no_host("test:objects/net [method]conn.handle")
    }

    pub unsafe fn net_conn_drop(_: i32) {
        _rt::no_host("test:objects/net [method]conn.drop")
    }

    pub unsafe fn error_to_debug_string(_: i32, _: *mut u8) {
        _rt::no_host("test:objects/net [method]error.to-debug-string")
    }

    pub unsafe fn own_forms(
        _: i32,
        _: i32,
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
        _: i32,
        _: i32,
        _: *const u8,
        _: usize,
        _: i32,
        _: i32,
        _: *const u8,
        _: usize,
        _: i32,
        _: i32,
        _: *mut u8,
    ) {
        _rt::no_host("test:objects/net own-forms")
    }

    pub unsafe fn lent_forms(_: *mut u8) {
        _rt::no_host("test:objects/net lent-forms")
    }

    pub unsafe fn pool_slot_drop(_: u32) {
        _rt::no_host("test:objects/pool [resource-drop]slot")
    }

    pub unsafe fn spare_slot_drop(_: u32) {
        _rt::no_host("spare [resource-drop]slot")
    }

    pub unsafe fn net_conn_drop_2(_: u32) {
        _rt::no_host("test:objects/net [resource-drop]conn")
    }

    pub unsafe fn error_drop(_: u32) {
        _rt::no_host("test:objects/net [resource-drop]error")
    }

    pub unsafe fn token_drop(_: u32) {
        _rt::no_host("test:objects/net [resource-drop]token")
    }

    pub unsafe fn lamp_drop(_: u32) {
        _rt::no_host("$root [resource-drop]lamp")
    }

    pub unsafe fn job_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:objects/work [resource-new]job")
    }

    pub unsafe fn job_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:objects/work [resource-rep]job")
    }

    pub unsafe fn job_drop(_: u32) {
        _rt::no_host("[export]test:objects/work [resource-drop]job")
    }

    pub unsafe fn export_pool_slot_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:objects/pool [resource-new]slot")
    }

    pub unsafe fn export_pool_slot_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:objects/pool [resource-rep]slot")
    }

    pub unsafe fn export_pool_slot_drop(_: u32) {
        _rt::no_host("[export]test:objects/pool [resource-drop]slot")
    }

    pub unsafe fn export_second_slot_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]second [resource-new]slot")
    }

    pub unsafe fn export_second_slot_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]second [resource-rep]slot")
    }

    pub unsafe fn export_second_slot_drop(_: u32) {
        _rt::no_host("[export]second [resource-drop]slot")
    }
}

/// The host calls this function to allocate memory for the values that it passes.
#[cfg(target_arch = "wasm32")]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
const _: () = {
    #[unsafe(export_name = "cabi_realloc")]
    unsafe extern "C" fn realloc(
        old_ptr: *mut u8,
        old_len: usize,
        align: usize,
        new_len: usize,
    ) -> *mut u8 {
        // SAFETY: the host only passes blocks that this function returned.
        unsafe { _rt::realloc(old_ptr, old_len, align, new_len) }
    }
};

/// Runtime support that doesn't depend on the interface.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _rt {
    extern crate alloc as alloc_crate;

    pub use self::alloc_crate::alloc;
    pub use self::alloc_crate::boxed::Box;
    pub use self::alloc_crate::string::String;
    pub use self::alloc_crate::collections::BTreeMap;
    pub use self::alloc_crate::vec::Vec;

    /// Traps because the host passed a value that the interface doesn't allow.
    #[cold]
    #[inline(never)]
    pub fn trap(reason: &str) -> ! {
        #[cfg(target_arch = "wasm32")]
        {
            let _ = reason;
            ::core::arch::wasm32::unreachable()
        }
        #[cfg(not(target_arch = "wasm32"))]
        ::core::panic!("{}", reason)
    }

    /// Panics because an imported function was called without a host, for example in a unit test.
    #[cfg(not(target_arch = "wasm32"))]
    #[cold]
    pub fn no_host(name: &str) -> ! {
        ::core::panic!("`{}` is only available in a WebAssembly host", name)
    }

    /// Reads the value `offset` bytes after `base`.
    ///
    /// # Safety
    ///
    /// There must be an initialized and aligned `T` at this address.
    #[inline]
    pub unsafe fn load<T: Copy>(base: *const u8, offset: usize) -> T {
        unsafe { base.add(offset).cast::<T>().read() }
    }

    /// Writes a value `offset` bytes after `base`.
    ///
    /// # Safety
    ///
    /// This address must be aligned and valid for writing a `T`.
    #[inline]
    pub unsafe fn store<T: Copy>(base: *mut u8, offset: usize, value: T) {
        unsafe { base.add(offset).cast::<T>().write(value) }
    }

    /// `N` uninitialized bytes with the alignment of `A`.
    #[repr(C)]
    pub struct Area<A, const N: usize> {
        align: [A; 0],
        bytes: ::core::mem::MaybeUninit<[u8; N]>,
    }

    impl<A, const N: usize> Area<A, N> {
        pub const fn new() -> Self {
            Self {
                align: [],
                bytes: ::core::mem::MaybeUninit::uninit(),
            }
        }

        pub fn ptr(&mut self) -> *mut u8 {
            self.bytes.as_mut_ptr().cast::<u8>()
        }
    }

    #[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
    ::core::compile_error!("results are returned in static memory, which threads would share");

    /// Traps if a list from the host can't be a block of this module's allocator.
    #[inline]
    pub fn check_list(ptr: *mut u8, len: usize, size: usize, align: usize) {
        if len != 0 {
            let fits = len <= isize::MAX as usize / size;
            if ptr.is_null() || ptr as usize % align != 0 || !fits {
                trap("invalid list");
            }
        }
    }

    /// Takes ownership of a list of numbers that the host allocated. An empty one has any address.
    ///
    /// # Safety
    ///
    /// The block must have been allocated for exactly `len` numbers, be initialized, and be unused
    /// elsewhere.
    #[inline]
    pub unsafe fn lift_numbers<T: Copy>(ptr: *mut u8, len: usize) -> Vec<T> {
        if len == 0 {
            return Vec::new();
        }
        check_list(
            ptr,
            len,
            ::core::mem::size_of::<T>(),
            ::core::mem::align_of::<T>(),
        );
        unsafe { Vec::from_raw_parts(ptr.cast::<T>(), len, len) }
    }

    /// Takes ownership of a string that the host allocated.
    ///
    /// # Safety
    ///
    /// The block must have been allocated for exactly `len` bytes, be initialized, and be unused
    /// elsewhere.
    #[inline]
    pub unsafe fn lift_text(ptr: *mut u8, len: usize) -> String {
        match String::from_utf8(unsafe { lift_numbers(ptr, len) }) {
            Ok(text) => text,
            Err(_) => trap("invalid UTF-8"),
        }
    }

    /// Transfers ownership of a list of numbers: returns the address and length of an exact block.
    #[inline]
    pub fn give_numbers<T: Copy>(numbers: Vec<T>) -> (*mut u8, usize) {
        let len = numbers.len();
        (Box::into_raw(numbers.into_boxed_slice()).cast::<u8>(), len)
    }

    /// Transfers ownership of a string: returns the address and length of an exact block.
    #[inline]
    pub fn give_text(text: String) -> (*mut u8, usize) {
        give_numbers(text.into_bytes())
    }

    /// Allocates a block for exactly `len` elements. If that is 0 bytes, the pointer is dangling.
    pub fn allocate(len: usize, size: usize, align: usize) -> *mut u8 {
        if len == 0 || size == 0 {
            return align as *mut u8;
        }
        let layout = match len.checked_mul(size) {
            Some(bytes) => alloc::Layout::from_size_align(bytes, align),
            None => trap("capacity overflow"),
        };
        match layout {
            // SAFETY: the layout has at least one byte.
            Ok(layout) => match unsafe { alloc::alloc(layout) } {
                ptr if ptr.is_null() => alloc::handle_alloc_error(layout),
                ptr => ptr,
            },
            Err(_) => trap("capacity overflow"),
        }
    }

    /// Frees a block for `len` elements.
    ///
    /// # Safety
    ///
    /// The block must have been allocated with this layout, and must not be used afterwards.
    #[inline]
    pub unsafe fn free(ptr: *mut u8, len: usize, size: usize, align: usize) {
        if len != 0 && size != 0 {
            unsafe {
                alloc::dealloc(
                    ptr,
                    alloc::Layout::from_size_align_unchecked(len * size, align),
                )
            }
        }
    }

    /// Blocks that are freed at the end of a call: lists that were copied into their core layout.
    pub struct Arena(Vec<(*mut u8, usize, usize, usize)>);

    impl Arena {
        pub fn new() -> Self {
            Self(Vec::new())
        }

        /// Allocates a block for `len` elements that lives as long as the arena.
        pub fn list(&mut self, len: usize, size: usize, align: usize) -> *mut u8 {
            let ptr = allocate(len, size, align);
            self.0.push((ptr, len, size, align));
            ptr
        }
    }

    impl ::core::ops::Drop for Arena {
        fn drop(&mut self) {
            for &(ptr, len, size, align) in &self.0 {
                // SAFETY: `list` allocated the block, and the call that used it is over.
                unsafe { free(ptr, len, size, align) }
            }
        }
    }

    /// Allocates, resizes or frees a block of this module's memory for the host.
    ///
    /// # Safety
    ///
    /// Unless `old_len` is 0, this function must have returned `old_ptr` for `old_len` bytes.
    pub unsafe fn realloc(
        old_ptr: *mut u8,
        old_len: usize,
        align: usize,
        new_len: usize,
    ) -> *mut u8 {
        if !align.is_power_of_two() || new_len > isize::MAX as usize - align {
            trap("invalid layout");
        }
        // SAFETY: the alignment is a power of two, and no size exceeds `isize::MAX` when rounded up
        // to it. The host passes blocks with the sizes that it requested.
        unsafe {
            let layout = alloc::Layout::from_size_align_unchecked(new_len, align);
            let ptr = if old_len == 0 {
                if new_len == 0 {
                    return align as *mut u8;
                }
                alloc::alloc(layout)
            } else {
                let old = alloc::Layout::from_size_align_unchecked(old_len, align);
                if new_len == 0 {
                    alloc::dealloc(old_ptr, old);
                    return align as *mut u8;
                }
                alloc::realloc(old_ptr, old, new_len)
            };
            if ptr.is_null() {
                trap("out of memory");
            }
            ptr
        }
    }

    #[cfg(target_arch = "wasm32")]
    unsafe extern "C" {
        fn __wasm_call_ctors();
    }

    /// Runs the module's static constructors (of C++ code, for example) before its first export.
    ///
    /// Calling the linker's function here also keeps it from being called by every export.
    #[inline]
    pub fn run_ctors_once() {
        #[cfg(target_arch = "wasm32")]
        {
            use ::core::sync::atomic::{AtomicBool, Ordering};
            static DONE: AtomicBool = AtomicBool::new(false);
            if !DONE.swap(true, Ordering::Relaxed) {
                // SAFETY: the linker provides this function, and it runs once.
                unsafe { __wasm_call_ctors() }
            }
        }
    }

    /// A type that implements a resource. The host's handles refer to a `Rep`: a value, until it is
    /// taken out.
    pub trait Resource: Sized + 'static {
        type Rep;
    }

    impl<T: 'static> Resource for T {
        type Rep = Option<T>;
    }

    /// An index into the host's table of handles, until it is taken to transfer its ownership.
    #[derive(Debug)]
    #[repr(transparent)]
    pub struct Handle(::core::sync::atomic::AtomicU32);

    impl Handle {
        const TAKEN: u32 = u32::MAX;

        pub const fn new(handle: u32) -> Self {
            Self(::core::sync::atomic::AtomicU32::new(handle))
        }

        pub fn get(&self) -> u32 {
            self.0.load(::core::sync::atomic::Ordering::Relaxed)
        }

        pub fn take(&self) -> u32 {
            self.0
                .swap(Self::TAKEN, ::core::sync::atomic::Ordering::Relaxed)
        }

        /// Takes the handle, unless it was taken before.
        pub fn left(&self) -> Option<u32> {
            Some(self.take()).filter(|&handle| handle != Self::TAKEN)
        }
    }

    /// The handles that the parts of arguments borrow from the host, which are dropped with it at the end
    /// of the call.
    pub struct Borrows(Vec<(*mut u8, unsafe fn(*mut u8))>);

    impl Borrows {
        pub fn new() -> Self {
            Self(Vec::new())
        }

        /// Keeps a handle, and returns a reference to it.
        ///
        /// # Safety
        ///
        /// The reference must not be used after `self` is dropped.
        pub unsafe fn keep<'a, T: 'static>(&mut self, handle: T) -> &'a T {
            unsafe fn drop_handle<T>(ptr: *mut u8) {
                unsafe { ::core::mem::drop(Box::from_raw(ptr.cast::<T>())) }
            }
            let ptr = Box::into_raw(Box::new(handle));
            self.0.push((ptr.cast::<u8>(), drop_handle::<T>));
            unsafe { &*ptr }
        }
    }

    impl ::core::ops::Drop for Borrows {
        fn drop(&mut self) {
            for &(ptr, drop_handle) in &self.0 {
                // SAFETY: `keep` made the pointer for this function, and nothing uses it any more.
                unsafe { drop_handle(ptr) }
            }
        }
    }

    /// Remembers the type that implements a resource, so that no value is read as another type.
    pub struct OneType {
        state: ::core::sync::atomic::AtomicU8,
        id: ::core::cell::UnsafeCell<Option<::core::any::TypeId>>,
    }

    // SAFETY: one thread changes `state` from EMPTY to WRITING and sets `id`; others wait for SET.
    unsafe impl ::core::marker::Sync for OneType {}

    impl OneType {
        const EMPTY: u8 = 0;
        const WRITING: u8 = 1;
        const SET: u8 = 2;

        pub const fn new() -> Self {
            Self {
                state: ::core::sync::atomic::AtomicU8::new(Self::EMPTY),
                id: ::core::cell::UnsafeCell::new(None),
            }
        }

        /// Panics if the resource has been used with another type.
        pub fn check<T: 'static>(&self) {
            use ::core::sync::atomic::Ordering::{Acquire, Release};
            let id = ::core::any::TypeId::of::<T>();
            match self
                .state
                .compare_exchange(Self::EMPTY, Self::WRITING, Acquire, Acquire)
            {
                Ok(_) => {
                    // SAFETY: only this thread gets here, and no other reads `id` before SET.
                    unsafe { *self.id.get() = Some(id) }
                    self.state.store(Self::SET, Release);
                }
                Err(_) => {
                    while self.state.load(Acquire) != Self::SET {
                        ::core::hint::spin_loop();
                    }
                    // SAFETY: nothing writes `id` after SET.
                    let known = unsafe { *self.id.get() };
                    ::core::assert!(
                        known == Some(id),
                        "a resource can't have two implementations"
                    );
                }
            }
        }
    }

    /// Formats a case with a payload like `#[derive(Debug)]`, but with the type's name before it.
    pub fn debug_case(
        f: &mut ::core::fmt::Formatter<'_>,
        name: &str,
        payload: &dyn ::core::fmt::Debug,
    ) -> ::core::fmt::Result {
        f.debug_tuple(name).field(payload).finish()
    }
}
