//! Objects that the host refers to: by their addresses, which is easy and wrong, and by handles.

pub struct Vector {
    x: f64,
    y: f64,
}

impl Vector {
    fn length(&self) -> f64 {
        self.x.hypot(self.y)
    }
}

pub struct Circle {
    pub name: u64,
    pub color: u64,
}

// Addresses. `&Vector` is a number in the module. Rust relies on it to be the address of a vector that is alive, but the number comes
// from outside, where nobody knows that.

#[unsafe(no_mangle)]
pub extern "C" fn raw_new(x: f64, y: f64) -> *mut Vector {
    Box::into_raw(Box::new(Vector { x, y }))
}

#[unsafe(no_mangle)]
pub extern "C" fn raw_circle() -> *mut Circle {
    Box::into_raw(Box::new(Circle { name: 7, color: 8 }))
}

#[unsafe(no_mangle)]
pub extern "C" fn raw_length(vector: &Vector) -> f64 {
    vector.length()
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn raw_drop(vector: *mut Vector) {
    unsafe { drop(Box::from_raw(vector)) }
}

// Handles. A handle is a number, too, but it only means something in this table. The upper half says which vector in this place it
// was made for, so that it isn't mistaken for a later one.

struct Slot {
    generation: u32,
    vector: Option<Vector>,
}

static SLOTS: std::sync::Mutex<Vec<Slot>> = std::sync::Mutex::new(Vec::new());

/// The slot of a handle, or a panic, which the host gets as an error.
fn slot(slots: &mut [Slot], handle: u32) -> &mut Slot {
    let slot = slots.get_mut(handle as usize & 0xffff);
    slot.filter(|slot| slot.generation == handle >> 16 && slot.vector.is_some())
        .expect("a handle of a vector that is alive")
}

#[unsafe(no_mangle)]
pub extern "C" fn vector_new(x: f64, y: f64) -> u32 {
    let mut slots = SLOTS.lock().unwrap();
    let free = slots.iter().position(|slot| slot.vector.is_none());
    let index = free.unwrap_or(slots.len());
    if free.is_none() {
        assert!(index <= 0xffff, "too many vectors");
        slots.push(Slot {
            generation: 0,
            vector: None,
        });
    }
    slots[index].vector = Some(Vector { x, y });
    slots[index].generation << 16 | index as u32
}

#[unsafe(no_mangle)]
pub extern "C" fn vector_length(handle: u32) -> f64 {
    let mut slots = SLOTS.lock().unwrap();
    slot(&mut slots, handle).vector.as_ref().unwrap().length()
}

#[unsafe(no_mangle)]
pub extern "C" fn vector_drop(handle: u32) {
    let mut slots = SLOTS.lock().unwrap();
    let slot = slot(&mut slots, handle);
    slot.vector = None;
    slot.generation = (slot.generation + 1) & 0xffff;
}
