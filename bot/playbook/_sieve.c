/* What `sieve.py` does, in C: there stands what it means, and it takes over where this was not compiled. */

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

/* Rows of bits, one after the other, `count` numbers each; what is not there is not met. */
typedef struct {
    const char *rows;
    size_t count;
} Word;

/* Take one word more into account. No two of these overlap, so that several numbers are taken at once. */
static void
hear(uint64_t *restrict first_met, uint64_t *restrict second_met, uint64_t *restrict in_order, const Word word)
{
    for (size_t at = 0; at < word.count; at++) {
        in_order[at] |= second_met[at] & number(word.rows, THIRD * word.count + at);
        second_met[at] |= first_met[at] & number(word.rows, SECOND * word.count + at);
        first_met[at] |= number(word.rows, FIRST * word.count + at);
    }
}

/* Note what is met by two words that stand side by side. */
static void
hear_beside(uint64_t *restrict beside, const Word last, const Word word)
{
    const size_t count = last.count < word.count ? last.count : word.count;
    for (size_t at = 0; at < count; at++) {
        beside[at] |= number(last.rows, BEFORE * last.count + at) & number(word.rows, AFTER * word.count + at);
    }
}

/* Read what a word brings; false, with an error set, if that is no rows of at most so many numbers. */
static int
read_word(PyObject *given, size_t most, Word *word)
{
    char *rows;
    Py_ssize_t size;
    if (PyBytes_AsStringAndSize(given, &rows, &size) < 0) {
        return 0;
    }
    word->rows = rows;
    word->count = (size_t)size / ROWS / sizeof(uint64_t);
    if (word->count > most || word->count * ROWS * sizeof(uint64_t) != (size_t)size) {
        PyErr_Format(PyExc_ValueError, "%zd bytes are no %d rows of at most %zu numbers", size, ROWS, most);
        return 0;
    }
    return 1;
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
    PyObject *ways, *given, *words, *found = NULL;
    if (!PyArg_ParseTuple(arguments, "O!OO!:left", &PyList_Type, &ways, &given, &PyList_Type, &words)) {
        return NULL;
    }
    Word always, last = {NULL, 0};
    if (!read_word(given, SIZE_MAX, &always)) {
        return NULL;
    }
    const size_t count = always.count, row = count * sizeof(uint64_t);
    uint64_t *heard = PyMem_Calloc(4, row + 1);
    if (!heard) {
        return PyErr_NoMemory();
    }
    uint64_t *first_met = heard, *second_met = heard + count, *in_order = heard + 2 * count, *beside = heard + 3 * count;
    memcpy(first_met, always.rows + FIRST * row, row);
    memcpy(second_met, always.rows + SECOND * row, row);
    memcpy(beside, always.rows + BEFORE * row, row);
    for (Py_ssize_t place = 0; place < PyList_Size(words); place++) {
        Word word;
        if (!read_word(PyList_GetItem(words, place), count, &word)) {
            goto done;
        }
        hear(first_met, second_met, in_order, word);
        hear_beside(beside, last, word);
        last = word;
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
