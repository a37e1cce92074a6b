//! What is told of a room before it is graded.

use std::path::Path;

use crate::commands::console::Console;
use crate::error::Result;
use crate::grading::room::Room;
use crate::grading::roster::Roster;
use crate::grading::workshop::{Asked, Workshop};

/// What is to be told of a room before it is graded.
pub struct Notes(Vec<String>);

impl Notes {
    pub fn of(room: &Room, asked: &[Asked]) -> Notes {
        let mut notes = Notes(Vec::new());
        if !room.platforms.is_empty() {
            let timeless = room.platforms.iter().any(|platform| matches!(*platform, "Moodle" | "Canvas"));
            let due = asked.iter().any(|asked| asked.due.is_some());
            let of_times = match (timeless && due, room.platforms.contains(&"Canvas")) {
                (false, _) => "",
                (true, true) => "; its times are those of the download: late is what Canvas marks as late",
                (true, false) => "; its times are those of the download: nothing tells what is late",
            };
            notes.0.push(format!("read as an export of {}{of_times}", room.platforms.join(" and ")));
        }
        notes.add("nobody's submission", &room.aside);
        notes.add("hidden, and so not read: rename what is a learner's", &room.hidden);
        notes
    }

    /// Tell who everybody is, by the roster and the workshop file, and note whom either does not know.
    ///
    /// # Errors
    /// The roster cannot be read.
    pub fn introduce(&mut self, room: &mut Room, roster: Option<&Path>, workshop: &Workshop) -> Result<()> {
        if let Some(roster) = roster {
            self.add("not in the roster", &room.meet(&Roster::read(roster)?));
        }
        self.add("in a group, and not in the room", &room.group(&workshop.groups));
        self.add("with an extension, and not in the room", &room.strangers(workshop));
        self.add("names that look the same, and are composed of other characters", &room.tell_alike());
        Ok(())
    }

    /// A note on some names, if there are any.
    pub fn add(&mut self, what: &str, names: &[String]) {
        const NAMED: usize = 5;
        let named = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        match names.len() {
            0 => {}
            more if more > NAMED => self.0.push(format!("{what}: {named} and {} more", more - NAMED)),
            _ => self.0.push(format!("{what}: {named}")),
        }
    }

    pub fn print(&self, console: &Console) {
        self.0.iter().for_each(|note| console.note(note));
    }
}
