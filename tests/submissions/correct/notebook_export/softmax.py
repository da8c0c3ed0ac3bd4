#!/usr/bin/env python
# coding: utf-8

# # Experiment 4: softmax
# 
# First try, with the numbers of the lecture.

# In[1]:


import numpy as np
get_ipython = globals().get("get_ipython", lambda: None)


# In[7]:


def softmax(z):
    return np.exp(z) / np.sum(np.exp(z))

softmax(np.array([9.0, 6.0, 3.0, 1.0]))


# Out[7]: array([9.50027343e-01, 4.72990763e-02, 2.35488234e-03, 3.18698669e-04])

# In[8]:


# this overflows :(
with np.errstate(all="ignore"):
    display = print
    display(softmax(np.array([1000.0, 1.0])))


# In[12]:


def softmax(logits, axis=-1):
    logits = np.asarray(logits)
    if not np.issubdtype(logits.dtype, np.floating):
        logits = logits.astype(float)
    shifted = logits - np.max(logits, axis=axis, keepdims=True)
    return np.exp(shifted) / np.sum(np.exp(shifted), axis=axis, keepdims=True)


# In[ ]:


_ = softmax([[2.0, 0.5, 6.0], [0.1, 0.0, 3.0]]); print(_); np.testing.assert_array_less(0, _)


# In[ ]:




# In[ ]:
