//! Plain values between Python and JSON.
//!
//! Owns: a lossy way to UTF-8 on purpose: a learner's lone surrogates must not break a report.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde_json::{Map, Number, Value};

/// A dict, list, tuple, str, int, float, bool or None as JSON.
///
/// # Errors
/// TypeError for any other type: the harness sends plain values only.
pub fn to_json(value: &Bound<'_, PyAny>) -> PyResult<Value> {
    if value.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(flag) = value.cast::<PyBool>() {
        return Ok(Value::Bool(flag.is_true()));
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(Value::String(text.to_string_lossy().into_owned()));
    }
    if value.cast::<PyInt>().is_ok() {
        return Ok(value
            .extract::<i64>()
            .map_or_else(|_| Value::String(value.to_string()), |n| Value::Number(n.into())));
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        let number = number.value();
        return Ok(Number::from_f64(number).map_or_else(|| Value::String(number.to_string()), Value::Number));
    }
    if let Ok(items) = value.cast::<PyList>() {
        return items.iter().map(|item| to_json(&item)).collect::<PyResult<Vec<_>>>().map(Value::Array);
    }
    if let Ok(items) = value.cast::<PyTuple>() {
        return items.iter().map(|item| to_json(&item)).collect::<PyResult<Vec<_>>>().map(Value::Array);
    }
    if let Ok(items) = value.cast::<PyDict>() {
        let entry =
            |(k, v): (Bound<'_, PyAny>, Bound<'_, PyAny>)| Ok((k.str()?.to_string_lossy().into_owned(), to_json(&v)?));
        return items.iter().map(entry).collect::<PyResult<Map<_, _>>>().map(Value::Object);
    }
    Err(PyTypeError::new_err(format!("the harness cannot send a {}", value.get_type().name()?)))
}

/// JSON as Python's plain values.
pub fn from_json<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        Value::Null => py.None().into_bound(py),
        Value::Bool(flag) => flag.into_pyobject(py)?.to_owned().into_any(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into_pyobject(py)?.into_any(),
            None => number.as_f64().unwrap_or(f64::NAN).into_pyobject(py)?.into_any(),
        },
        Value::String(text) => text.into_pyobject(py)?.into_any(),
        Value::Array(items) => {
            let list = PyList::empty(py);
            for item in items {
                list.append(from_json(py, item)?)?;
            }
            list.into_any()
        }
        Value::Object(items) => {
            let dict = PyDict::new(py);
            for (key, item) in items {
                dict.set_item(key, from_json(py, item)?)?;
            }
            dict.into_any()
        }
    })
}
