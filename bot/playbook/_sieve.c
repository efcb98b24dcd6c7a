/* What `sieve.py` does, in C: there stands what it means, and it takes over where this was not compiled. */

#define Py_LIMITED_API 0x030B0000 /* one build for every Python from 3.11 on */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

enum { FIRST, SECOND, THIRD, BEFORE, AFTER, ROWS };

/* Return a number of those that stand in some bytes, which may begin anywhere. */
static inline uint64_t
number(const char *bytes, size_t at)
{
    uint64_t read;
    memcpy(&read, bytes + at * sizeof read, sizeof read);
    return read;
}

/* Take one word more into account. No two of these overlap, so that several numbers are taken at once. */
static void
hear(uint64_t *restrict first_met, uint64_t *restrict second_met, uint64_t *restrict in_order,
     uint64_t *restrict before, uint64_t *restrict beside, const char *restrict word, size_t count)
{
    for (size_t at = 0; at < count; at++) {
        in_order[at] |= second_met[at] & number(word, THIRD * count + at);
        second_met[at] |= first_met[at] & number(word, SECOND * count + at);
        first_met[at] |= number(word, FIRST * count + at);
        beside[at] |= before[at] & number(word, AFTER * count + at);
        before[at] = number(word, BEFORE * count + at);
    }
}

/* Add the phrase of each way whose bit is set. Bytes are read one by one, so that their order in a number is no matter. */
static int
add_phrases(PyObject *found, PyObject *ways, const unsigned char *bits, size_t bytes)
{
    for (size_t byte = 0; byte < bytes; byte++) {
        for (unsigned int left = bits[byte], way = 0; left; left >>= 1, way++) {
            if (left & 1) {
                PyObject *phrase = PyList_GetItem(ways, (Py_ssize_t)(byte * 8 + way)); /* checks that there is one */
                if (!phrase || PySet_Add(found, phrase) < 0) {
                    return -1;
                }
            }
        }
    }
    return 0;
}

static PyObject *
left(PyObject *Py_UNUSED(module), PyObject *arguments)
{
    PyObject *ways, *words, *found = NULL;
    const char *always;
    Py_ssize_t size;
    if (!PyArg_ParseTuple(arguments, "O!y#O!:left", &PyList_Type, &ways, &always, &size, &PyList_Type, &words)) {
        return NULL;
    }
    const size_t row = (size_t)size / ROWS, count = row / sizeof(uint64_t);
    if (count * sizeof(uint64_t) * ROWS != (size_t)size) {
        return PyErr_Format(PyExc_ValueError, "%zd bytes are no %d rows of whole numbers", size, ROWS);
    }
    uint64_t *heard = PyMem_Calloc(ROWS, row + 1);
    if (!heard) {
        return PyErr_NoMemory();
    }
    uint64_t *first_met = heard, *second_met = heard + count, *in_order = heard + 2 * count,
             *before = heard + 3 * count, *beside = heard + 4 * count;
    memcpy(first_met, always + FIRST * row, row);
    memcpy(second_met, always + SECOND * row, row);
    memcpy(beside, always + BEFORE * row, row);
    for (Py_ssize_t place = 0; place < PyList_Size(words); place++) {
        char *word;
        Py_ssize_t length;
        if (PyBytes_AsStringAndSize(PyList_GetItem(words, place), &word, &length) < 0) {
            goto done;
        }
        if (length != size) {
            PyErr_Format(PyExc_ValueError, "a word brings %zd bytes, not %zd", length, size);
            goto done;
        }
        hear(first_met, second_met, in_order, before, beside, word, count);
    }
    for (size_t at = 0; at < count; at++) {
        beside[at] &= in_order[at];
    }
    found = PySet_New(NULL);
    if (found && add_phrases(found, ways, (const unsigned char *)beside, row) < 0) {
        Py_CLEAR(found);
    }
done:
    PyMem_Free(heard);
    return found;
}

static PyMethodDef methods[] = {
    {"left", left, METH_VARARGS, "Return the phrases that the words of a sentence do not rule out."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "_sieve", .m_size = 0, .m_methods = methods};

PyMODINIT_FUNC
PyInit__sieve(void)
{
    return PyModuleDef_Init(&module);
}
