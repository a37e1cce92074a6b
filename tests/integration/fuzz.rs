//! Bytes, files and messages that nobody wrote on purpose: what reads them answers with an error, and never falls.

use std::fs;

use katabook::catalog::Workbook;
use katabook::outcome::CheckRun;
use katabook::protocol::seal::Seal;
use katabook::protocol::{self, Decoder, Event, Verdict};
use proptest::prelude::*;

use crate::support::repository;

/// The frames that come out of bytes which arrive in pieces; None if the decoder refuses them.
fn frames(bytes: &[u8], pieces: &[usize]) -> Option<Vec<Vec<u8>>> {
    let mut decoder = Decoder::default();
    let mut found = Vec::new();
    let mut rest = bytes;
    let sizes = pieces.iter().copied().chain(std::iter::once(usize::MAX));
    for size in sizes {
        let (now, later) = rest.split_at(size.min(rest.len()));
        rest = later;
        let hand_out = |frame: &[u8]| {
            found.push(frame.to_vec());
            Ok(())
        };
        decoder.feed(now, hand_out).ok()?;
    }
    Some(found)
}

fn pieces() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..9_usize, 0..40)
}

/// A text with a few characters changed, left out or put in.
fn damaged(text: String) -> impl Strategy<Value = String> {
    let length = text.chars().count();
    let damage = (0..length, prop::option::of(any::<char>()), 0..3_usize);
    prop::collection::vec(damage, 1..6).prop_map(move |damages| {
        let mut characters: Vec<char> = text.chars().collect();
        for (at, new, removed) in damages {
            let at = at.min(characters.len());
            let end = (at + removed).min(characters.len());
            characters.splice(at..end, new);
        }
        characters.into_iter().collect()
    })
}

fn shipped_facts() -> String {
    fs::read_to_string(repository().join("katas/databases/n_plus_one/kata.toml")).expect("it is shipped")
}

fn golden_report() -> String {
    fs::read_to_string(repository().join("tests/golden/raised/report.json")).expect("it is a golden case")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_decoder_takes_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in pieces()) {
        let _ = frames(&bytes, &cut);
    }

    #[test]
    fn frames_do_not_depend_on_how_their_bytes_arrive(
        messages in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..60), 0..8),
        cut in pieces(),
    ) {
        let sent: Vec<u8> = messages.iter().flat_map(|m| protocol::encode_bytes(m).expect("it is short")).collect();
        prop_assert_eq!(frames(&sent, &cut), Some(messages));
    }

    #[test]
    fn a_message_that_is_changed_anywhere_is_refused(
        text in ".{0,80}",
        at in any::<prop::sample::Index>(),
        bit in 0..8_u8,
        key in any::<[u8; 16]>(),
    ) {
        let frame = Seal::new(key).close(&text).expect("it can be written");
        let mut body = frame[4..].to_vec();
        prop_assert_eq!(Seal::new(key).open::<String>(&body).ok(), Some(text));
        let at = at.index(body.len());
        body[at] ^= 1 << bit;
        prop_assert!(Seal::new(key).open::<String>(&body).is_err());
    }

    #[test]
    fn a_damaged_message_is_a_message_or_an_error(text in prop::sample::select(vec![
        r#"{"event":"verdict","outcome":"mismatch","message":"m","frames":[{"line":3,"source":"s","function":"f"}]}"#,
        r#"{"event":"evidence","label":"l","text":"t","exact":true}"#,
        r#"{"event":"checks","checks":[{"name":"n","title":"t","why":"","after":null,"stretch":false,"seconds":0.5}],"imports":[],"code":""}"#,
    ]).prop_flat_map(|text| damaged(text.to_owned()))) {
        let _ = serde_json::from_str::<Event>(&text);
        let _ = serde_json::from_str::<Verdict>(&text);
    }

    #[test]
    fn a_damaged_report_is_a_report_or_an_error(text in Just(golden_report()).prop_flat_map(damaged)) {
        if let Ok(run) = serde_json::from_str::<CheckRun>(&text) {
            // Whatever is in it, it can be shown.
            for report in &run.reports {
                katabook::report::check::render(report, "", &katabook::report::Style::plain(), true);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_kata_toml_is_read_or_refused_with_its_name(text in Just(shipped_facts()).prop_flat_map(damaged)) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let kata = folder.path().join("katas/t/k");
        fs::create_dir_all(&kata).expect("writable");
        let topics = "format_version = 1\ntitle = \"W\"\n\n[[topics]]\nid = \"t\"\nsummary = \"s\"\n";
        fs::write(folder.path().join("katas/workbook.toml"), topics).expect("writable");
        for file in ["prompt.md", "starter.py", "checks.py", "concept.md"] {
            fs::write(kata.join(file), "x").expect("writable");
        }
        fs::write(kata.join("kata.toml"), &text).expect("writable");
        fs::create_dir_all(folder.path().join("python_reference/t")).expect("writable");
        fs::write(folder.path().join("python_reference/t/k.py"), "x").expect("writable");
        let read = Workbook::in_folder(folder.path()).expect("the workbook is right").kata("k");
        if let Err(error) = read {
            prop_assert!(error.file.is_some_and(|file| file.ends_with("kata.toml")), "{}", error.what);
            let lines = text.lines().count().max(1) + 1;
            prop_assert!(error.line.is_none_or(|line| (1..=lines).contains(&line)), "line {:?} of {lines}", error.line);
        }
    }
}
