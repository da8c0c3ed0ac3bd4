# -*- coding: evil -*-
double = None
