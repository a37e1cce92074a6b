//! A warm check of a kata about Django beside pytest on the same: `cargo bench --bench packages`.
//!
//! Needs uv and a network (or uv's cache): the environment is locked and made in a temporary cache folder. pytest runs in
//! that very environment, from a shell's point of view: a process for each run. Prints medians; nothing here is a test.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use katabook::catalog::Workbook;
use katabook::environment::store;
use katabook::judge::{Judge, Options, Submission};
use katabook::outcome::{Sitting, Verdict};

type Anyhow<T> = Result<T, Box<dyn std::error::Error>>;

const RUNS: usize = 9;
/// How many times less a warm check shall take.
const WANTED: f64 = 20.0;

const MANIFEST: &str = "format_version = 1\ntitle = \"t\"\ntopics = [{id = \"web\", summary = \"s\"}]\n\
                        [environments.web]\npackages = [\"Django~=5.2\", \"pytest~=8.4\"]\n";
const FACTS: &str = "title = \"Totals\"\nsummary = \"s\"\ndifficulty = \"easy\"\nrarity = \"common\"\n\
                     requires = [\"Django\"]\n";
const SOLUTION: &str = r#"
import json

from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST


@require_POST
def total(request):
    try:
        lines = json.loads(request.body)
        return JsonResponse({"total": sum(line["count"] * line["price"] for line in lines)})
    except (ValueError, KeyError, TypeError):
        return HttpResponseBadRequest("no order")
"#;
const SETTINGS: &str = r#"
import django
from django.conf import settings
from django.test import RequestFactory

if not settings.configured:
    settings.configure(ALLOWED_HOSTS=["*"], USE_TZ=True)
    django.setup()

ORDER = b'[{"count": 2, "price": 5}, {"count": 1, "price": 7}]'


def post(view, body):
    return view(RequestFactory().post("/total", body, content_type="application/json"))
"#;
const CHECKS: &str = r#"

@check
def an_order_has_a_total(solution):
    """An order has a total."""
    assert json.loads(post(solution.total, ORDER).content) == {"total": 17}
    assert post(solution.total, b"{").status_code == 400
    assert solution.total(RequestFactory().get("/total")).status_code == 405
"#;

fn main() -> Anyhow<()> {
    let Some(place) = std::env::var_os("KATABOOK_BENCH") else { return in_a_place_of_its_own() };
    let place = Path::new(&place);
    write_workbook(place)?;
    for what in ["lock", "sync"] {
        run(Command::new(env!("CARGO_BIN_EXE_kata")).args(["env", what, "--workbook", "."]).current_dir(place));
    }
    let kata = Workbook::in_folder(place)?.kata("totals")?;
    let submission = Submission::of_file(&place.join("solution.py"))?;
    // Shared: what sets Django up is in the checks, and a process of its own for the submission would know nothing of it.
    let judge = Judge::start(Options { warm: true, sitting: Some(Sitting::Shared), ..Options::default() })?;
    let warm = median(|| {
        let report = judge.report(&kata, &submission).expect("the kata can be checked");
        assert_eq!(report.verdict, Verdict::Passed, "{report:?}");
    });
    let environment = store::needed(&kata.need, judge.python())?.ok_or("the kata needs an environment")?;
    let python = environment.join("bin/python");
    let pytest = median(|| {
        let words = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "test_solution.py"];
        run(Command::new(&python).args(words).current_dir(place).stdout(Stdio::null()));
    });
    let less = ms(pytest) / ms(warm);
    println!("a check of a Django view, median of {RUNS}:\n  python -m pytest {:8.1} ms", ms(pytest));
    println!("  warm             {:8.1} ms, {less:.0} times less; wanted: {WANTED:.0}", ms(warm));
    Ok(())
}

/// Once more, with a cache folder that is removed again.
fn in_a_place_of_its_own() -> Anyhow<()> {
    let place = tempfile::tempdir()?;
    let mut again = Command::new(std::env::current_exe()?);
    again.env("KATABOOK_BENCH", place.path()).env("XDG_CACHE_HOME", place.path().join("cache"));
    // uv's own cache stays where it is: nothing is downloaded twice.
    if let Some(home) = std::env::var_os("HOME").filter(|_| std::env::var_os("UV_CACHE_DIR").is_none()) {
        again.env("UV_CACHE_DIR", Path::new(&home).join(".cache/uv"));
    }
    run(&mut again);
    Ok(())
}

/// The median of some runs, after one that is not counted.
fn median(mut work: impl FnMut()) -> Duration {
    work();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

fn run(command: &mut Command) {
    let status = command.status().expect("it can be run");
    assert!(status.success(), "{command:?}");
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn write_workbook(place: &Path) -> Anyhow<()> {
    let folder = place.join("katas/web/totals");
    fs::create_dir_all(folder.join("mistakes"))?;
    fs::create_dir_all(place.join("python_reference/web"))?;
    let test = "\n\ndef test_an_order_has_a_total():\n    an_order_has_a_total(solution)\n";
    let check = CHECKS.trim_start().trim_start_matches("@check\n");
    for (name, text) in [
        ("katas/workbook.toml", MANIFEST.to_owned()),
        ("katas/web/totals/kata.toml", FACTS.to_owned()),
        ("katas/web/totals/prompt.md", "p\n".to_owned()),
        ("katas/web/totals/concept.md", "c\n".to_owned()),
        ("katas/web/totals/starter.py", "total = None\n".to_owned()),
        ("katas/web/totals/checks.py", format!("import json\n\nfrom katabook import check\n{SETTINGS}{CHECKS}")),
        ("python_reference/web/totals.py", SOLUTION.to_owned()),
        ("solution.py", SOLUTION.to_owned()),
        ("test_solution.py", format!("import json\n{SETTINGS}\nimport solution\n\n\n{check}{test}")),
    ] {
        fs::write(place.join(name), text)?;
    }
    Ok(())
}
