use std::time::Duration;

use super::*;
use crate::judge::process::Scheduled;

fn watched(ran: u64, kept_waiting: u64, took: u64) -> Watched {
    let seconds = Duration::from_secs;
    Watched {
        events: Vec::new(),
        output: Output::default(),
        trace: String::new(),
        stop: Stop::OutOfTime,
        time: seconds(took),
        scheduled: Some(Scheduled { ran: seconds(ran), kept_waiting: seconds(kept_waiting) }),
        was_refused_memory: false,
    }
}

#[test]
fn a_loop_that_shared_the_processor_with_many_is_still_said_to_compute() {
    assert!(out_of_time(&watched(2, 18, 20)).contains("still computing"));
    assert!(out_of_time(&watched(2, 0, 2)).contains("still computing"));
}

#[test]
fn what_slept_was_waiting_whatever_else_ran() {
    assert!(out_of_time(&watched(0, 3, 5)).contains("waiting"));
}

#[test]
fn a_machine_that_gave_it_hardly_anything_is_named_with_what_it_gave() {
    let told = too_busy(&watched(1, 38, 40));
    assert_eq!(
        told,
        "in 40 s the check was given 1.0 s of processor time, and had not ended: run it again when less else runs here"
    );
}

#[test]
fn where_the_system_does_not_tell_nothing_is_made_up() {
    let untold = Watched { scheduled: None, ..watched(0, 0, 2) };
    assert_eq!(out_of_time(&untold), "it was still running when its time was up");
}
