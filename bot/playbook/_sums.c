/* What `sums.py` does, in C: there stands what it means, and it takes over where this was not compiled. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

/* Sums have no sign while they are made, so that numbers that are too large make them wrong, and nothing else. */
typedef uint64_t Sum;

/* Add a whole number; where it is none an error is set. */
static inline void
add(Sum *sum, PyObject *number)
{
    *sum += (Sum)PyLong_AsLongLong(number);
}

/* Add a row of numbers, each to its own sum; where it is no row of so many an error is set. */
static void
add_row(Sum *sums, Py_ssize_t count, PyObject *row)
{
    if (!PyList_Check(row) || PyList_Size(row) != count) {
        PyErr_Format(PyExc_ValueError, "%R is no row of %zd numbers", row, count);
        return;
    }
    for (Py_ssize_t at = 0; at < count; at++) {
        add(&sums[at], PyList_GetItem(row, at));
    }
}

/* Return what a table gives for no feature, borrowed from it. */
static PyObject *
begin(PyObject *table)
{
    PyObject *none = PyUnicode_FromString(""), *found = NULL;
    if (none && !PyDict_Check(table)) {
        PyErr_SetString(PyExc_TypeError, "a table is a dictionary");
    } else if (none && !(found = PyDict_GetItemWithError(table, none)) && !PyErr_Occurred()) {
        PyErr_SetObject(PyExc_KeyError, none);
    }
    Py_XDECREF(none);
    return found;
}

/* Add what the table gives for each feature: a row of so many numbers, or one where there is no count. */
static int
add_each(Sum *sums, Py_ssize_t count, PyObject *table, PyObject *features)
{
    PyObject *each = PyObject_GetIter(features), *feature;
    while (each && !PyErr_Occurred() && (feature = PyIter_Next(each))) {
        PyObject *known = PyDict_GetItemWithError(table, feature);
        Py_DECREF(feature);
        if (known && count) {
            add_row(sums, count, known);
        } else if (known) {
            add(sums, known);
        }
    }
    Py_XDECREF(each);
    return !PyErr_Occurred();
}

static PyObject *
total(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *table, *features, *number;
    Sum sum = 0;
    if (!PyArg_ParseTuple(arguments, "OO:total", &table, &features) || !(number = begin(table))) {
        return NULL;
    }
    add(&sum, number);
    return !PyErr_Occurred() && add_each(&sum, 0, table, features) ? PyLong_FromLongLong((long long)sum) : NULL;
}

static PyObject *
totals(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *table, *features, *row;
    if (!PyArg_ParseTuple(arguments, "OO:totals", &table, &features) || !(row = begin(table))) {
        return NULL;
    }
    const Py_ssize_t count = PyList_Check(row) ? PyList_Size(row) : 0;
    Sum *sums = PyMem_Calloc((size_t)count + 1, sizeof *sums);
    if (!sums) {
        return PyErr_NoMemory();
    }
    PyObject *found = NULL;
    add_row(sums, count, row);
    if (!PyErr_Occurred() && add_each(sums, count, table, features) && (found = PyList_New(count))) {
        for (Py_ssize_t at = 0; at < count; at++) {
            PyList_SetItem(found, at, PyLong_FromLongLong((long long)sums[at]));
        }
    }
    PyMem_Free(sums);
    return found;
}

static PyMethodDef methods[] = {
    {"total", total, METH_VARARGS, "Return the sum of what a table gives for some features."},
    {"totals", totals, METH_VARARGS, "Return the sums of the rows that a table gives for some features."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "_sums", .m_size = 0, .m_methods = methods};

PyMODINIT_FUNC
PyInit__sums(void)
{
    return PyModuleDef_Init(&module);
}
