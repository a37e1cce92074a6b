//! The arrows between modules, as ARCHITECTURE.md draws them.

use std::fs;
use std::path::Path;

use crate::support::repository;

/// For each module, the modules of this crate that it may name.
const ARROWS: &[(&str, &[&str])] = &[
    ("cli", &["commands", "error", "exit_code"]),
    (
        "commands",
        &[
            "error",
            "exit_code",
            "catalog",
            "outcome",
            "judge",
            "assessment",
            "audit",
            "comparison",
            "editor",
            "predict",
            "workspace",
            "report",
            "tui",
            "interview",
            "import",
            "scaffold",
            "grading",
            "package",
            "search",
            "map",
        ],
    ),
    ("error", &[]),
    ("exit_code", &[]),
    ("catalog", &["error", "outcome"]),
    ("outcome", &[]),
    ("judge", &["error", "catalog", "outcome", "protocol"]),
    ("diagnosis", &["catalog", "outcome"]),
    ("assessment", &["error", "catalog", "outcome", "judge", "diagnosis", "workspace"]),
    ("predict", &["error", "catalog", "outcome", "judge"]),
    (
        "audit",
        &["error", "catalog", "outcome", "judge", "diagnosis", "assessment", "comparison", "predict", "workspace"],
    ),
    (
        "tui",
        &[
            "error",
            "catalog",
            "outcome",
            "judge",
            "diagnosis",
            "assessment",
            "report",
            "workspace",
            "editor",
            "comparison",
            "search",
        ],
    ),
    ("comparison", &["error", "catalog", "outcome", "judge"]),
    ("editor", &["error"]),
    ("import", &["error", "catalog", "outcome", "workspace"]),
    ("workspace", &["error", "catalog", "outcome"]),
    ("scaffold", &["error", "catalog", "workspace"]),
    ("map", &["catalog", "workspace"]),
    ("search", &["error", "catalog"]),
    ("package", &["error", "catalog"]),
    ("interview", &["error", "catalog", "outcome", "workspace"]),
    ("grading", &["error", "catalog", "outcome", "judge", "assessment", "workspace"]),
    (
        "report",
        &[
            "catalog",
            "outcome",
            "audit",
            "comparison",
            "diagnosis",
            "predict",
            "workspace",
            "interview",
            "grading",
            "import",
            "search",
            "map",
        ],
    ),
    ("protocol", &["outcome"]),
    ("worker", &["protocol"]),
];

fn sources(module: &str) -> Vec<(String, String)> {
    fn collect(path: &Path, into: &mut Vec<(String, String)>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).expect("the source is there").flatten() {
                collect(&entry.path(), into);
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push((path.display().to_string(), fs::read_to_string(path).expect("source is text")));
        }
    }
    let mut found = Vec::new();
    let src = repository().join("src");
    for path in [src.join(module), src.join(format!("{module}.rs"))] {
        if path.exists() {
            collect(&path, &mut found);
        }
    }
    found
}

/// The modules named after `crate::`, unless in a comment.
fn named_in(source: &str) -> Vec<String> {
    let code = source.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let end = |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    code.split("crate::").skip(1).map(|rest| rest[..end(rest)].to_owned()).collect()
}

#[test]
fn modules_name_only_what_their_arrows_allow() {
    for (module, allowed) in ARROWS {
        let files = sources(module);
        assert!(!files.is_empty(), "there is no module {module}");
        for (file, source) in files {
            for named in named_in(&source) {
                assert!(
                    named == *module || allowed.contains(&named.as_str()),
                    "{file} names crate::{named}, which {module} may not"
                );
            }
        }
    }
}

#[test]
fn every_module_has_its_arrows() {
    let lib = fs::read_to_string(repository().join("src/lib.rs")).expect("lib.rs is there");
    for line in lib.lines().filter_map(|l| l.strip_prefix("pub mod ")) {
        let module = line.trim_end_matches(';');
        assert!(ARROWS.iter().any(|(m, _)| *m == module), "{module} has no entry in ARROWS");
    }
}

#[test]
fn only_the_worker_imports_pyo3() {
    for (module, _) in ARROWS.iter().filter(|(m, _)| *m != "worker") {
        for (file, source) in sources(module) {
            let used = source.lines().filter(|l| !l.trim_start().starts_with("//")).any(|l| l.contains("pyo3"));
            assert!(!used || file.ends_with("doctor.rs"), "{file} uses pyo3");
        }
    }
}

#[test]
fn reports_do_no_input_or_output() {
    for (file, source) in sources("report") {
        for forbidden in ["std::fs", "std::io", "println!", "print!(", "std::env"] {
            assert!(!source.contains(forbidden), "{file} uses {forbidden}");
        }
    }
}

#[test]
fn unsafe_code_stays_in_the_modules_that_need_it() {
    const ALLOWED: &[&str] = &[
        "worker/arena.rs",
        "worker/audit_hook.rs",
        "worker/enclosure.rs",
        "worker/ending.rs",
        "worker/frames.rs",
        "worker/integrity.rs",
        "worker/interpreter.rs",
        "worker/refusal.rs",
        "worker/serve.rs",
        "worker/watching.rs",
    ];
    for (module, _) in ARROWS {
        for (file, source) in sources(module) {
            let uses = source.lines().any(|l| !l.trim_start().starts_with("//") && l.contains("unsafe "));
            assert!(!uses || ALLOWED.iter().any(|a| file.ends_with(a)), "{file} has unsafe code");
        }
    }
}
